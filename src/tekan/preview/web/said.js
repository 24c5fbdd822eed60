/** What the page says in passing: a short word at the foot, and the same to who cannot see it. */

import { say } from "./words.js";

const SHOWN = 3200; // ms
let timer = 0;

export function toast(words) {
  const own = document.getElementById("toast");
  own.textContent = words;
  own.classList.add("on");
  clearTimeout(timer);
  timer = setTimeout(() => own.classList.remove("on"), SHOWN);
}

let announced = "";

/** Says how a build came out, where that is other than the time before. */
export function announce(news) {
  const first = news.findings.find((own) => own.severity === "error");
  const words = news.good || !first
    ? say("said_good", news.counts)
    : say("said_bad", { problem: first[document.documentElement.lang.startsWith("zh") ? "zh" : "en"][0] });
  if (words === announced) return;
  announced = words;
  document.getElementById("live").textContent = words;
}
