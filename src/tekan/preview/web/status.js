/** The status bar: connection, time of the build, scale; always in sight. */

import { say } from "./words.js";

const byId = (id) => document.getElementById(id);
let link = "wait";

export function putLink(state = link) {
  link = state;
  byId("link").dataset.state = state;
  byId("link-words").textContent = say(`link_${state}`);
  byId("gone").hidden = state !== "gone";
  document.body.classList.toggle("apart", state === "lost" || state === "gone");
}

export function putBuild(news, paint) {
  const values = { ms: Math.round(news.took), paint: Math.round(paint) };
  byId("took").textContent = say("took", values);
  byId("took").title = say("took_long", values);
  byId("version").textContent = say("version", news);
}

export function putFaces(done, all, failed) {
  const own = byId("faces");
  own.hidden = done === all;
  own.classList.toggle("failed", failed.length > 0);
  own.textContent = failed.length ? say("faces_failed", { names: failed.join(" ") }) : say("faces", { done, all });
}

export function putZoom(stage) {
  byId("percent").textContent = `${Math.round(stage.percent)}%`;
}
