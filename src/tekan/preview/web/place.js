/** A place in the sources: shown, copied, opened in the editor where the user wants that. */

import { kept } from "./kept.js";
import { toast } from "./said.js";
import { say } from "./words.js";

/** file: [absolute path, path as shown]. */
export function placeOf(file, line, column) {
  const [absolute, shown] = file;
  return { absolute, full: `${shown}:${line}:${column}`, short: `${baseName(shown)}:${line}:${column}`, line, column };
}

/** The file's own name. */
export function baseName(path) {
  return path.split(/[\\/]/).at(-1);
}

export function opensEditor() {
  return kept("code", "") === "on";
}

/** Copies a place and says so; opens it in VS Code where that is switched on. */
export async function take(place) {
  document.getElementById("place").textContent = place.short;
  document.getElementById("place").title = place.full;
  const isCopied = await copy(place.full);
  if (opensEditor()) open(place);
  const word = !isCopied ? "not_copied" : opensEditor() ? "opened" : "copied";
  toast(say(word, { place: place.full }));
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByHand(text);
  }
}

/** For browsers that refuse the clipboard. */
function copyByHand(text) {
  const before = document.activeElement;
  const own = document.createElement("textarea");
  own.value = text;
  own.className = "unseen";
  document.body.append(own);
  own.select();
  const isCopied = document.execCommand("copy");
  own.remove();
  before?.focus({ preventScroll: true });
  return isCopied;
}

export function editorAddress({ absolute, line, column }) {
  const path = absolute.replaceAll("\\", "/").replace(/^\//, "");
  return `vscode://file/${path.split("/").map(encodeURIComponent).join("/").replace("%3A", ":")}:${line}:${column}`;
}

function open(place) {
  const own = document.createElement("a");
  own.href = editorAddress(place);
  own.click();
}
