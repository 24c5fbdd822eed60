/** How well each article fills its place: bars to the left where short, to the right where over. */

import { empty } from "./findings.js";
import { say } from "./words.js";

// Lines at which a bar is full; beyond it the figures tell.
const LEAST_SPAN = 5;

export class Fit {
  constructor(jump) {
    this.list = document.getElementById("fit-list");
    this.list.addEventListener("click", (event) => {
      const own = event.target.closest("button");
      if (own) jump(own.dataset.article, Number(own.dataset.page));
    });
  }

  set(fit) {
    const unfit = fit.filter((own) => own.short || own.over_characters).length;
    const count = document.getElementById("fit-count");
    count.textContent = unfit || "";
    count.dataset.worst = fit.some((own) => own.over_characters) ? "error" : unfit ? "warning" : "";
    const key = JSON.stringify([fit, document.documentElement.lang]);
    if (key === this.drawn) return;
    this.drawn = key;
    const focused = this.list.contains(document.activeElement) ? document.activeElement.dataset.article : null;
    this.list.replaceChildren(...(fit.length ? pages(fit) : [empty(say("fit_empty"))]));
    if (focused) this.list.querySelector(`[data-article="${CSS.escape(focused)}"]`)?.focus();
  }
}

function pages(fit) {
  const span = Math.max(LEAST_SPAN, ...fit.map((own) => Math.max(own.short, own.over)));
  const numbers = [...new Set(fit.map((own) => own.page))];
  return numbers.map((page) => {
    const group = document.createElement("section");
    const head = document.createElement("h3");
    head.textContent = say("page", { page });
    const list = document.createElement("ul");
    list.append(...fit.filter((own) => own.page === page).map((own) => row(own, span)));
    group.append(head, list);
    return group;
  });
}

function row(own, span) {
  const item = document.createElement("li");
  const isOver = own.over_characters > 0;
  const state = isOver ? "over" : own.short ? "short" : "exact";
  const width = (Math.min(span, isOver ? own.over : own.short) / span) * 50;
  item.innerHTML =
    `<button class="bar ${state}"><span class="name"></span><span class="by"></span>` +
    `<span class="scale" aria-hidden="true"><i style="width:${width}%"></i></span></button>`;
  const button = item.firstElementChild;
  button.dataset.article = own.article;
  button.dataset.page = own.page;
  button.querySelector(".name").textContent = own.title;
  button.querySelector(".by").textContent = words(own, state);
  return item;
}

function words(own, state) {
  if (state === "over") return say("over_by", { lines: own.over, characters: own.over_characters });
  if (state === "short") return say("short_by", { lines: own.short, characters: own.short_characters });
  return say("exact");
}
