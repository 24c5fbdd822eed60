/** A manuscript with an error: the last good pages stay, dimmed and named so, the error over them. */

import { icon } from "./icons.js";
import { placeOf, take } from "./place.js";
import { language, say } from "./words.js";

const MOST_SHOWN = 3;

export class Trouble {
  constructor() {
    this.card = document.getElementById("trouble");
    this.goodAt = null;
    this.isFolded = false;
    this.places = [];
    this.card.addEventListener("click", (event) => {
      const own = event.target.closest("button");
      if (own?.dataset.at) take(this.places[Number(own.dataset.at)]);
      else if (own) this.fold();
    });
  }

  fold() {
    this.isFolded = !this.isFolded;
    this.card.classList.toggle("folded", this.isFolded);
    this.words();
  }

  words() {
    const own = this.card.querySelector(".fold");
    if (own) own.textContent = say(this.isFolded ? "unfold" : "fold");
  }

  set(news, hasPages) {
    if (news.good && news.version !== this.version) this.goodAt = new Date();
    this.version = news.version;
    document.getElementById("stage").classList.toggle("dimmed", !news.good && hasPages);
    this.banner(news.good || !hasPages);
    const key = news.good ? "" : JSON.stringify([news.findings, language(), hasPages]);
    if (key === this.drawn) return;
    this.drawn = key;
    this.card.hidden = news.good;
    if (news.good) this.clear();
    else this.draw(news, hasPages);
  }

  clear() {
    this.card.replaceChildren();
    this.isFolded = false;
    this.card.classList.remove("folded");
  }

  banner(isHidden) {
    document.getElementById("banner").hidden = isHidden;
    if (isHidden) return;
    const time = this.goodAt?.toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false });
    const words = time ? say("last_good", { time }) : say("last_good_timeless");
    document.getElementById("banner-words").textContent = words;
  }

  draw(news, hasPages) {
    const errors = news.findings.filter((own) => own.severity === "error");
    const shown = (errors.length ? errors : news.findings).slice(0, MOST_SHOWN);
    this.places = shown.map((own) => (own.name && own.file !== null ? placeOf(news.files[own.file], own.line, own.column) : null));
    const head = document.createElement("header");
    head.innerHTML = `${icon("error")}<h2></h2>${hasPages ? '<button class="fold"></button>' : ""}`;
    head.querySelector("h2").textContent = heading(errors.length, hasPages);
    const list = document.createElement("ol");
    list.append(...shown.map((own, at) => this.item(own, at)));
    const rest = document.createElement("p");
    const more = errors.length - shown.length;
    rest.textContent = more > 0 ? say("broken_more", { count: more }) : hasPages ? "" : say("never_good_long");
    this.card.replaceChildren(head, list, rest);
    this.card.classList.toggle("alone", !hasPages);
    this.words();
  }

  item(own, at) {
    const [problem, hint] = own[language()];
    const item = document.createElement("li");
    item.innerHTML = '<p class="what"></p><p class="hint"></p><p class="where"><code></code></p>';
    item.querySelector(".what").textContent = problem;
    item.querySelector(".hint").textContent = hint;
    item.querySelector("code").textContent = own.code;
    const place = this.places[at];
    if (place) {
      const button = document.createElement("button");
      button.className = "at";
      button.dataset.at = at;
      button.textContent = place.full;
      button.title = say("copy_place", { place: place.short });
      item.querySelector(".where").append(button);
    }
    return item;
  }
}

function heading(count, hasPages) {
  if (!hasPages) return say("never_good");
  return count > 1 ? say("broken_many", { count }) : say("broken");
}
