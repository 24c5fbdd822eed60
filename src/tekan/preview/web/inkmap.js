/** The ink map over the sheets: fetched one sheet at a time, anew after a sheet has changed. */

import { say } from "./words.js";

// The server measures for a second; while words are still being typed it would be in vain, ms.
const QUIET = 400;

export class InkMap {
  constructor() {
    this.isOn = false;
    this.isBusy = false;
    this.timer = 0;
    this.sheets = [];
  }

  set(isOn, sheets) {
    this.isOn = isOn;
    document.getElementById("legend").hidden = !isOn;
    this.look(sheets);
  }

  /** sheets: those in the window. */
  look(sheets) {
    this.sheets = sheets;
    clearTimeout(this.timer);
    for (const own of sheets) own.box.querySelector(".heat").hidden = !this.isOn || !own.heated;
    if (!this.isOn) return sheets.forEach((own) => sign(own, ""));
    const stale = sheets.filter((own) => own.heated !== own.digest);
    stale.forEach((own) => sign(own, own.heatless === own.digest ? say("ink_failed") : say("ink_working")));
    if (stale.some((own) => own.heatless !== own.digest)) this.timer = setTimeout(() => this.fetch(), QUIET);
  }

  async fetch() {
    const own = this.sheets.find((each) => each.heated !== each.digest && each.heatless !== each.digest);
    if (!this.isOn || this.isBusy || !own) return;
    this.isBusy = true;
    const digest = own.digest;
    try {
      const answer = await fetch(`/ink/${own.number}`);
      if (!answer.ok) throw new Error(answer.statusText);
      put(own, await answer.blob());
      own.heated = digest;
    } catch {
      own.heatless = digest;
    }
    this.isBusy = false;
    sign(own, own.heatless === digest ? say("ink_failed") : "");
    this.look(this.sheets);
  }
}

function put(own, blob) {
  const image = own.box.querySelector(".heat");
  URL.revokeObjectURL(image.src);
  image.src = URL.createObjectURL(blob);
}

function sign(own, words) {
  let chip = own.box.querySelector(".working");
  if (!words) return chip?.remove();
  if (!chip) {
    chip = document.createElement("span");
    chip.className = "working";
    own.box.append(chip);
  }
  if (chip.textContent !== words) chip.textContent = words;
}
