/** What can be laid over the pages: baselines, columns, areas, reading order, text without room. */

import { around } from "./glance.js";
import { has, say } from "./words.js";

// Hues of articles, so that neighbours differ; each is read on white.
const HUES = [205, 25, 135, 285, 340, 48, 175, 245];
const EVERY = 5; // baselines to a number

export const OVERLAYS = ["grid", "columns", "areas", "order", "overset"];

/** Draws the overlays that are on over a sheet that is shown. */
export function overlay(sheet, on, oversets) {
  const { shape } = sheet;
  const parts = [
    on.has("columns") ? shape.grids.map(columns).join("") : "",
    on.has("grid") ? shape.grids.map(grid).join("") : "",
    on.has("areas") ? shape.areas.map((area) => areaBox(area, shape)).join("") : "",
    on.has("order") ? shape.orders.map(order).join("") : "",
  ].join("");
  if (sheet.overlaid !== parts) {
    sheet.overlaid = parts;
    sheet.over.innerHTML = parts;
  }
  putOversets(sheet, on.has("overset") ? oversets : []);
}

function grid(own) {
  const lines = Array.from({ length: own.lines }, (_, at) => own.baseline + at * own.leading);
  const right = own.left + own.width;
  const paths = lines.map((y) => `M${own.left} ${y.toFixed(2)}H${right}`).join("");
  const strong = lines.filter((_, at) => (at + 1) % EVERY === 0).map((y) => `M${own.left} ${y.toFixed(2)}H${right}`);
  const numbers = lines.map((y, at) =>
    (at + 1) % EVERY ? "" : `<text class="count" text-anchor="end" x="${own.left - 3}" y="${y.toFixed(2)}">${at + 1}</text>`,
  );
  return `<g class="o-grid"><path d="${paths}"/><path class="strong" d="${strong.join("")}"/>${numbers.join("")}</g>`;
}

function columns(own) {
  const boxes = own.columns.map(
    (x, at) =>
      `<rect x="${x}" y="${own.top}" width="${own.column}" height="${own.foot - own.top}"/>` +
      `<text class="count" text-anchor="middle" x="${x + own.column / 2}" y="${own.top}" dy="-.4em">${at + 1}</text>`,
  );
  return `<g class="o-columns">${boxes.join("")}</g>`;
}

function hue(article, shape) {
  const names = [...new Set([...shape.orders, ...shape.areas].map((own) => own.article))];
  return HUES[Math.max(0, names.indexOf(article)) % HUES.length];
}

/** A frame with its name, on the first of an article's frames that of the article too. */
function areaBox(area, shape) {
  const { name, article, box: [x, y, width, height] } = area;
  const word = has(`area_${name}`) ? say(`area_${name}`) : name;
  const isFirst = area === (shape.areas.find((own) => own.article === article && own.name === "heading") ?? area);
  const label = article && isFirst ? `${word} · ${article}` : word;
  return (
    `<g class="o-areas" style="--hue:${hue(article, shape)}"><rect x="${x}" y="${y}" width="${width}" height="${height}"/>` +
    `<text x="${x}" y="${y}" dx=".4em" dy="1.15em">${safe(label)}</text></g>`
  );
}

function order({ boxes, article }, at) {
  const steps = boxes.slice(1).map((box, step) => arrow(boxes[step], box));
  const marks = boxes.map(([x, y], step) => {
    const turn = `translate(${x} ${y})`;
    return `<g transform="${turn}"><circle/><text text-anchor="middle" dy=".36em">${step + 1}</text></g>`;
  });
  const frames = boxes.map(([x, y, w, h]) => `<rect x="${x}" y="${y}" width="${w}" height="${h}"/>`);
  return `<g class="o-order" data-article="${safe(article)}" style="--hue:${HUES[at % HUES.length]}">${frames.join("")}${steps.join("")}${marks.join("")}</g>`;
}

/** From the foot of a column to the head of the next, its barbs at the end. */
function arrow([x, y, width, height], [toX, toY, toWidth]) {
  const [x1, y1, x2, y2] = [x + width / 2, y + height, toX + toWidth / 2, toY];
  const bend = 16;
  const barbs = `M${x2 - 5} ${y2 - 8}L${x2} ${y2}L${x2 + 5} ${y2 - 8}`;
  const way = `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}${barbs}`;
  return `<path class="halo" d="${way}"/><path d="${way}"/>`;
}

function putOversets(sheet, oversets) {
  const numbers = new Set(sheet.shape.pages.map((page) => page.number));
  const own = oversets.filter((each) => numbers.has(each.page));
  const wanted = JSON.stringify([own, document.documentElement.lang]);
  if (sheet.lost === wanted && (!own.length || sheet.box.querySelector(".lost"))) return;
  sheet.lost = wanted;
  sheet.box.querySelectorAll(":scope > .lost").forEach((each) => each.remove());
  sheet.box.append(...own.map((each) => lostBox(each, sheet.shape)));
}

function lostBox({ article, title, page, text, y }, shape) {
  const [left, width] = footOf(article, page, y, shape);
  const own = document.createElement("div");
  own.className = "lost";
  own.style.cssText = `left:${(left / shape.width) * 100}%;top:${(y / shape.height) * 100}%;width:${(width / shape.width) * 100}%`;
  const head = document.createElement("b");
  head.textContent = say("overset_by", { count: [...text].length });
  head.title = say("overset_of", { title, count: [...text].length });
  const words = document.createElement("p");
  words.textContent = text;
  own.append(head, words);
  return own;
}

/** Left edge and width of the column in which an article's text ends. */
function footOf(article, page, y, shape) {
  const inPage = shape.pages.find((own) => own.number === page).box;
  const areas = shape.areas.filter(
    ({ article: of, box }) => of === article && box[0] >= inPage[0] - 1 && box[0] < inPage[0] + inPage[2],
  );
  const bodies = areas.filter((own) => own.name === "body");
  const last = (bodies.length ? bodies : areas).toSorted(
    (a, b) => Math.abs(a.box[1] + a.box[3] - y) - Math.abs(b.box[1] + b.box[3] - y) || b.box[0] - a.box[0],
  )[0];
  const grid = shape.grids[shape.pages.findIndex((own) => own.number === page)];
  if (last) return [last.box[0], Math.min(last.box[2], 2 * grid.column)];
  return [grid.columns.at(-1), grid.column];
}

/** Where an article stands on a page, pt; null where it has no area there. */
export function areaOf(article, page, shape) {
  const inPage = shape.pages.find((own) => own.number === page)?.box;
  if (!inPage) return null;
  const boxes = shape.areas.filter((own) => own.article === article).map((own) => own.box);
  const here = boxes.filter((box) => box[0] + box[2] / 2 >= inPage[0] && box[0] < inPage[0] + inPage[2]);
  return here.length ? around(here) : null;
}

export function safe(text) {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
