/** The keyboard: one table for what keys do and for the page that shows them. */

import { say } from "./words.js";

/** Groups of [keys as shown, words, names of KeyboardEvent.key with what each runs]. */
export function keyTable(does) {
  const toggle = (key, name) => [key.toUpperCase(), `${name}_long`, { [key]: () => does.toggle(name) }];
  return [
    ["keys_pages", [
      ["PgDn / PgUp", "key_next_page", { PageDown: () => does.turn(1), PageUp: () => does.turn(-1) }],
      ["Home / End", "key_ends", { Home: () => does.turn(-1e6), End: () => does.turn(1e6) }],
      ["+ / −", "key_zoom", { "+": does.zoom_in, "=": does.zoom_in, "-": does.zoom_out, "−": does.zoom_out }],
      ["0", "fit_sheet", { 0: does.fit_sheet }],
      ["W", "fit_width", { w: does.fit_width }],
      ["1", "real_size", { 1: does.real_size }],
      ["D", "facing", { d: does.facing }],
      ["Space", "key_pan", {}],
    ]],
    ["keys_views", [
      ["C M Y K", "key_plates", { c: () => does.plate("c"), m: () => does.plate("m"), y: () => does.plate("y"), k: () => does.plate("k") }],
      toggle("i", "inkmap"),
      toggle("g", "grid"),
      toggle("l", "columns"),
      toggle("a", "areas"),
      toggle("r", "order"),
      toggle("o", "overset"),
      toggle("b", "proof"),
    ]],
    ["keys_lines", [
      ["N / Shift N", "key_next_finding", { n: () => does.finding(1), N: () => does.finding(-1) }],
      ["] / [", "key_next_line", { "]": () => does.line(1), "[": () => does.line(-1) }],
      ["Enter", "key_pick", {}],
      ["/", "key_search", { "/": does.search }],
    ]],
    ["keys_window", [
      ["F", "key_findings", { f: () => does.tab("findings") }],
      ["H", "key_fit", { h: () => does.tab("fit") }],
      ["T", "thumbs", { t: does.thumbs }],
      ["?", "keys", { "?": does.keys, "？": does.keys }],
      ["Esc", "key_escape", { Escape: does.escape }],
    ]],
  ];
}

/** Listens; hold(isHeld) is told of the space bar. */
export function listen(table, does, hold, view) {
  const known = new Map(table.flatMap(([, rows]) => rows.flatMap(([, , keys]) => Object.entries(keys))));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isAsking(event)) return;
    if (event.key === " " && !isButton(event.target)) {
      event.preventDefault();
      return hold(true);
    }
    if (event.key === "Enter" && !isButton(event.target)) return does.pick();
    if (event.target === document.body) arrow(event, view);
    const run = known.get(event.key) ?? (event.shiftKey ? null : known.get(event.key.toLowerCase()));
    if (!run) return undefined;
    event.preventDefault();
    return run();
  });
  document.addEventListener("keyup", (event) => event.key === " " && hold(false));
  window.addEventListener("blur", () => hold(false));
}

const PACE = 60; // px, as browsers scroll by an arrow key

/** Arrow keys move the pages, also before anything has the focus. */
function arrow({ key }, view) {
  const [x, y] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key] ?? [0, 0];
  if (x || y) view.scrollBy(x * PACE, y * PACE);
}

/** Whether the keys belong to something else: a field, an open dialogue. */
function isAsking(event) {
  if (document.querySelector("dialog[open]")) return true;
  const isField = event.target.matches?.("input:not([type=checkbox]), textarea, select");
  return isField && event.key !== "Escape";
}

function isButton(target) {
  return target.matches?.("button, a, label, input, select");
}

/** The table for people. */
export function drawKeys(table) {
  const groups = table.map(([name, rows]) => {
    const own = document.createElement("section");
    const head = document.createElement("h3");
    head.textContent = say(name);
    const list = document.createElement("dl");
    for (const [keys, words] of rows) {
      const term = document.createElement("dt");
      term.append(...keys.split(" ").map(keyCap));
      const meaning = document.createElement("dd");
      meaning.textContent = say(words);
      list.append(term, meaning);
    }
    own.append(head, list);
    return own;
  });
  document.getElementById("keys-table").replaceChildren(...groups);
}

function keyCap(text) {
  const own = document.createElement(text === "/" ? "span" : "kbd");
  own.textContent = text;
  return own;
}
