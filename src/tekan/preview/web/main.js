/** Puts the page together: news in, sheets and panels out, the user's wishes between. */

import { forgetFailed, loadFaces } from "./faces.js";
import { Findings } from "./findings.js";
import { Fit } from "./fit.js";
import { flash, mark } from "./flash.js";
import { Former } from "./former.js";
import { gestures } from "./gestures.js";
import { putIcons } from "./icons.js";
import { putInks } from "./inks.js";
import { InkMap } from "./inkmap.js";
import { keep, kept } from "./kept.js";
import { drawKeys, keyTable, listen } from "./keys.js";
import { follow } from "./news.js";
import { areaOf, overlay } from "./overlays.js";
import { picking } from "./pick.js";
import { baseName } from "./place.js";
import { announce, toast } from "./said.js";
import { Sheet } from "./sheet.js";
import { Stage } from "./stage.js";
import { putBuild, putFaces, putLink, putZoom } from "./status.js";
import { Thumbs } from "./thumbs.js";
import { Trouble } from "./trouble.js";
import { language, putWords, say, setLanguage } from "./words.js";

const byId = (id) => document.getElementById(id);

/** All that the page knows at this moment. */
const now = { news: null, sheets: new Map(), plate: "", on: new Set(["overset"]), painting: false, arrived: 0, paint: 0 };

const view = byId("stage");
const stage = new Stage(view, byId("desk"), moved);
const thumbs = new Thumbs(byId("thumbs"), (number) => {
  stage.go(number);
  closeDrawers();
});
const findings = new Findings(jump, (place) => toast(say("no_spot", { place })));
const fit = new Fit(jumpToArticle);
const trouble = new Trouble();
const inkMap = new InkMap();
const former = new Former(stage, () => editionPath());
const lines = picking(byId("desk"), () => now.news.files, () => stage.current());
stage.shown = overlaid;

function shownSheets() {
  return stage.sheets.filter((own) => own.isShown);
}

// News ------------------------------------------------------------------------------------------

function told(news, isWhole) {
  now.arrived = performance.now();
  if (isWhole) renewed();
  now.news = news;
  putInks(news.inks, now.plate);
  loadFaces(news.faces, putFaces);
  const sheets = news.sheets.map(sheetOf);
  const marks = sheets.map((own, at) => [own, own.take(news.sheets[at])]);
  forget(sheets);
  stage.set(sheets);
  trouble.set(news, sheets.length > 0);
  byId("waiting").hidden = true;
  document.documentElement.dataset.version = news.version;
  afterPaint(() => settle(marks));
}

/** A server that tells everything anew may be another: faces that failed are tried again. */
function renewed() {
  forgetFailed();
}

function sheetOf(each) {
  if (!now.sheets.has(each.number)) now.sheets.set(each.number, new Sheet(each.number, () => now.plate));
  return now.sheets.get(each.number);
}

function forget(sheets) {
  const numbers = new Set(sheets.map((own) => own.number));
  for (const number of now.sheets.keys()) if (!numbers.has(number)) now.sheets.delete(number);
}

/** Runs after the next frame was painted; in a window that is not seen, soon. */
function afterPaint(run) {
  now.settle = run;
  if (now.painting) return;
  now.painting = true;
  const end = () => {
    now.painting = false;
    now.settle();
  };
  if (document.hidden) setTimeout(end);
  else requestAnimationFrame(() => setTimeout(end));
}

/** What can wait until the new words are on the screen. */
function settle(marks) {
  const { news } = now;
  now.paint = performance.now() - now.arrived;
  document.documentElement.dataset.shown = news.version;
  if (kept("marks", "on") === "on" && news.version > 1) {
    for (const [own, boxes] of marks) if (own.isShown && boxes.length) mark(own, boxes);
  }
  title(news.title);
  putBuild(news, now.paint);
  findings.set(news);
  fit.set(news.fit);
  shownSheets().forEach(overlaid);
  lines.check();
  thumbs.set(stage.sheets, news.inks, news.findings);
  thumbs.mark(stage.current()?.number);
  inkMap.look(shownSheets());
  announce(news);
}

function title(words) {
  byId("title").textContent = words || "tekan";
  document.title = words ? `${words} — tekan` : "tekan";
}

function editionPath() {
  const path = now.news?.files[0]?.[1] ?? "";
  return baseName(path) === "edition.yaml" ? path.slice(0, -"/edition.yaml".length) : say("proof_edition");
}

// The view --------------------------------------------------------------------------------------

function moved() {
  putZoom(stage);
  const at = stage.current()?.number;
  if (now.settled !== at) thumbs.mark(at);
  now.settled = at;
  if (former.isOn) (former.scale === stage.scale ? former.follow() : former.lay());
  former.scale = stage.scale;
  if (inkMap.isOn) inkMap.look(shownSheets());
}

function overlaid(sheet) {
  if (sheet.isShown && now.news) overlay(sheet, now.on, now.news.oversets);
}

function jump({ sheet, box }) {
  const own = now.sheets.get(sheet);
  if (!own) return;
  stage.go(sheet, box);
  flash(own, box);
  closeDrawers();
}

function jumpToArticle(article, page) {
  const own = stage.sheets.find((each) => each.shape.pages.some((shown) => shown.number === page));
  const box = own && areaOf(article, page, own.shape);
  if (box) jump({ sheet: own.number, box });
  else if (own) stage.go(own.number);
}

// Wishes ----------------------------------------------------------------------------------------

const does = {
  turn: (way) => stage.turn(way),
  zoom_in: () => stage.step(1),
  zoom_out: () => stage.step(-1),
  fit_sheet: () => stage.fit("sheet"),
  fit_width: () => stage.fit("width"),
  real_size: () => stage.realSize(),
  facing: () => {
    stage.setFacing(!stage.facing);
    document.querySelector("[data-do=facing]").setAttribute("aria-pressed", stage.facing);
  },
  plate: (plate) => setPlate(plate === now.plate ? "" : plate),
  toggle,
  finding: (way) => {
    tab("findings", false);
    findings.next(way);
  },
  line: (way) => lines.next(way),
  pick: () => lines.pick(),
  search: () => {
    tab("findings");
    byId("search").focus();
  },
  tab: (name) => tab(name, true),
  thumbs: () => drawer("rail"),
  panel: () => drawer("side"),
  keys: () => byId("keys").showModal(),
  close_keys: () => byId("keys").close(),
  escape,
  ...Object.fromEntries(["inkmap", "grid", "columns", "areas", "order", "overset", "proof"].map((name) => [name, () => toggle(name)])),
};

function toggle(name) {
  if (!now.on.delete(name)) now.on.add(name);
  const isOn = now.on.has(name);
  document.querySelector(`.toggle[data-do=${name}]`).setAttribute("aria-pressed", isOn);
  if (name === "inkmap") inkMap.set(isOn, shownSheets());
  else if (name === "proof") former.set(isOn);
  else shownSheets().forEach(overlaid);
}

function setPlate(plate) {
  now.plate = plate;
  if (now.news) putInks(now.news.inks, plate);
  stage.sheets.forEach((own) => own.replate());
  for (const own of document.querySelectorAll("[data-plate]")) {
    const isOn = own.dataset.plate === plate;
    own.setAttribute("aria-checked", isOn);
    own.tabIndex = isOn ? 0 : -1;
  }
}

/** Shows a panel and, where asked, moves the focus there. */
function tab(name, isFocused = false) {
  for (const own of document.querySelectorAll("[role=tab]")) {
    const isOn = own.dataset.tab === name;
    own.setAttribute("aria-selected", isOn);
    own.tabIndex = isOn ? 0 : -1;
    byId(own.dataset.tab).hidden = !isOn;
  }
  if (!isFocused) return;
  document.body.classList.remove("no-side");
  if (isNarrow()) open("side");
  (byId(name).querySelector(".find, .bar") ?? byId(name)).focus();
}

function isNarrow() {
  return matchMedia("(max-width: 1000px)").matches;
}

/** Beside the pages where there is room; else over them until it is closed. */
function drawer(name) {
  if (!isNarrow()) document.body.classList.toggle(`no-${name}`);
  else if (document.body.classList.contains(`open-${name}`)) closeDrawers();
  else open(name);
}

function open(name) {
  closeDrawers();
  document.body.classList.add(`open-${name}`);
  byId("shade").hidden = false;
  byId(name).querySelector("button")?.focus();
}

function closeDrawers() {
  document.body.classList.remove("open-rail", "open-side");
  byId("shade").hidden = true;
}

function escape() {
  closeDrawers();
  lines.let();
  if (byId("search").value) {
    byId("search").value = "";
    findings.draw();
  }
  view.focus({ preventScroll: true });
}

/** Arrow keys within a row of tabs or plates. */
function roving(event) {
  const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const own = event.target.closest("[role=radio], [role=tab]");
  if (!way || !own) return;
  event.preventDefault();
  const all = [...own.parentElement.querySelectorAll(`[role=${own.getAttribute("role")}]`)];
  const next = all[(all.indexOf(own) + way + all.length) % all.length];
  next.focus();
  next.click();
}

// Settings --------------------------------------------------------------------------------------

const dark = matchMedia("(prefers-color-scheme: dark)");

function theme() {
  const wanted = kept("theme", "auto");
  document.documentElement.dataset.theme = wanted === "auto" ? (dark.matches ? "dark" : "light") : wanted;
}

function settings() {
  byId("set-language").value = language();
  byId("set-theme").value = kept("theme", "auto");
  byId("set-code").checked = kept("code", "") === "on";
  byId("set-marks").checked = kept("marks", "on") === "on";
  byId("set-language").addEventListener("change", (event) => speak(event.target.value));
  byId("set-theme").addEventListener("change", (event) => {
    keep("theme", event.target.value);
    theme();
  });
  byId("set-code").addEventListener("change", (event) => {
    keep("code", event.target.checked ? "on" : "");
    findings.draw();
  });
  byId("set-marks").addEventListener("change", (event) => keep("marks", event.target.checked ? "on" : ""));
  dark.addEventListener("change", theme);
}

function speak(name) {
  setLanguage(name);
  drawKeys(table);
  putLink();
  if (!now.news) return;
  trouble.set(now.news, stage.sheets.length > 0);
  settle([]);
  if (former.isOn) former.ask();
}

// Beginning -------------------------------------------------------------------------------------

const table = keyTable(does);

function keyNames() {
  const names = new Map(table.flatMap(([, rows]) => rows.map(([keys, , runs]) => [keys, runs])).map(([keys]) => [keys, keys]));
  const own = { fit_width: "W", fit_sheet: "0", real_size: "1", facing: "D", zoom_in: "+", zoom_out: "−", inkmap: "I", grid: "G", columns: "L", areas: "A", order: "R", overset: "O", proof: "B", keys: "?", thumbs: "T" };
  for (const [name, key] of Object.entries(own)) {
    for (const each of document.querySelectorAll(`[data-do=${name}]`)) each.dataset.key = names.get(key) ?? key;
  }
  for (const each of document.querySelectorAll("[data-plate]")) if (each.dataset.plate) each.dataset.key = each.dataset.plate.toUpperCase();
}

function begin() {
  theme();
  keyNames();
  putIcons(document);
  putWords(document);
  drawKeys(table);
  settings();
  setPlate("");
  tab("findings");
  for (const own of document.querySelectorAll(".toggle")) own.setAttribute("aria-pressed", now.on.has(own.dataset.do));
  document.addEventListener("click", (event) => {
    const own = event.target.closest("[data-do], [data-plate], [data-tab]");
    if (own?.dataset.do) does[own.dataset.do]();
    else if (own?.dataset.tab) tab(own.dataset.tab);
    else if (own) setPlate(own.dataset.plate);
  });
  document.addEventListener("keydown", roving);
  byId("shade").addEventListener("click", closeDrawers);
  listen(table, does, gestures(view, stage), view);
  follow(told, putLink);
}

begin();
