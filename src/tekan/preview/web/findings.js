/** The findings: by severity, filtered, each a jump to its place on the page. */

import { icon } from "./icons.js";
import { baseName, opensEditor, placeOf, take } from "./place.js";
import { language, say } from "./words.js";

const SEVERITIES = ["error", "warning", "note"];

export class Findings {
  /** jump(spot) goes to a place on the pages; lost(place) says that there is none. */
  constructor(jump, lost) {
    this.jump = jump;
    this.lost = lost;
    this.news = null;
    this.hidden = new Set();
    this.shown = [];
    this.at = -1;
    this.list = document.getElementById("findings-list");
    this.search = document.getElementById("search");
    this.listen();
  }

  listen() {
    this.search.addEventListener("input", () => this.draw());
    this.list.addEventListener("click", (event) => {
      const own = event.target.closest("button[data-at]");
      if (!own) return;
      if (own.classList.contains("copy")) this.take(Number(own.dataset.at));
      else this.go(Number(own.dataset.at));
    });
    this.list.addEventListener("keydown", (event) => this.arrow(event));
    for (const chip of document.querySelectorAll(".chip[data-severity]")) {
      chip.addEventListener("click", () => this.toggle(chip));
    }
  }

  toggle(chip) {
    const own = chip.dataset.severity;
    if (!this.hidden.delete(own)) this.hidden.add(own);
    chip.setAttribute("aria-pressed", !this.hidden.has(own));
    this.draw();
  }

  set(news) {
    this.news = news;
    this.draw();
  }

  /** Draws the list, where it is another than the one that stands. */
  draw() {
    if (!this.news) return;
    const { findings, counts } = this.news;
    for (const own of SEVERITIES) {
      document.querySelector(`.chip.${own}`).innerHTML = `${icon(own)}<span>${say(own)}</span><b>${counts[own]}</b>`;
    }
    const total = findings.length;
    document.getElementById("findings-count").textContent = total || "";
    document.getElementById("findings-count").dataset.worst = SEVERITIES.find((own) => counts[own]) ?? "";
    this.shown = SEVERITIES.flatMap((own) => findings.filter((each) => each.severity === own && this.wants(each)));
    const key = JSON.stringify([this.shown, language(), opensEditor(), this.news.files]);
    if (key === this.drawn) return;
    this.drawn = key;
    const focused = this.list.contains(document.activeElement) ? document.activeElement.dataset : null;
    this.list.replaceChildren(...this.groups());
    if (focused) this.focus(Math.min(Number(focused.at), this.shown.length - 1));
  }

  wants(own) {
    if (this.hidden.has(own.severity)) return false;
    const words = `${own.code} ${own[language()].join(" ")} ${own.name}`.toLowerCase();
    return words.includes(this.search.value.trim().toLowerCase());
  }

  groups() {
    if (!this.shown.length) return [empty(say(this.news.findings.length ? "none_match" : "none_found"))];
    return SEVERITIES.filter((own) => this.shown.some((each) => each.severity === own)).map((own) => {
      const group = document.createElement("section");
      const head = document.createElement("h3");
      head.textContent = say(own);
      const list = document.createElement("ul");
      list.append(...this.shown.map((each, at) => [each, at]).filter(([each]) => each.severity === own).map(([each, at]) => this.item(each, at)));
      group.className = own;
      group.append(head, list);
      return group;
    });
  }

  item(own, at) {
    const [problem, hint] = own[language()];
    const place = this.placeOf(own);
    const item = document.createElement("li");
    item.innerHTML = `<button class="find" data-at="${at}">${icon(own.severity)}<span class="what"></span><small class="hint"></small><span class="where"><code></code><span class="at"></span></span></button>`;
    item.querySelector(".what").textContent = problem;
    item.querySelector(".hint").textContent = hint;
    item.querySelector("code").textContent = own.code;
    item.querySelector(".at").textContent = place ? place.short : baseName(own.name);
    if (!own.spot) item.classList.add("placeless");
    if (place) item.append(copyButton(at, place));
    return item;
  }

  placeOf(own) {
    if (own.file === null || own.file === undefined || !own.name) return null;
    return placeOf(this.news.files[own.file], own.line, own.column);
  }

  go(at) {
    const own = this.shown[at];
    if (!own) return;
    this.at = at;
    for (const each of this.list.querySelectorAll(".find")) each.classList.toggle("now", Number(each.dataset.at) === at);
    this.list.querySelector(".find.now")?.scrollIntoView({ block: "nearest" });
    if (own.spot) this.jump(own.spot);
    else this.lost(this.placeOf(own)?.short ?? baseName(own.name));
  }

  take(at) {
    const place = this.placeOf(this.shown[at]);
    if (place) take(place);
  }

  next(way) {
    const count = this.shown.length;
    if (count) this.go(this.at < 0 && way < 0 ? count - 1 : (this.at + way + count) % count);
  }

  arrow(event) {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const own = event.target.closest("[data-at]");
    if (!way || !own) return;
    event.preventDefault();
    this.focus(Number(own.dataset.at) + way);
  }

  focus(at) {
    this.list.querySelector(`.find[data-at="${at}"]`)?.focus();
  }
}

function copyButton(at, place) {
  const own = document.createElement("button");
  own.className = "icon copy";
  own.dataset.at = at;
  own.innerHTML = icon("copy");
  own.title = say(opensEditor() ? "open_place" : "copy_place", { place: place.short });
  own.setAttribute("aria-label", own.title);
  return own;
}

export function empty(words) {
  const own = document.createElement("p");
  own.className = "empty";
  own.textContent = words;
  return own;
}
