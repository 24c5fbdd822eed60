/** One sheet: its elements, and their nodes while it is near the window. */

import { around, glance, letters, look } from "./glance.js";

const SVG = "http://www.w3.org/2000/svg";
// As the press file has it: small type and thin rules of full black print over what is under them.
const OVERPRINT_TYPE = 12;
const OVERPRINT_RULE = 2;
const FULL_BLACK = "i0-0-0-1000";
const MOST_MARKS = 80;

export class Sheet {
  /** plate: which plate is looked at, "" for all; asked whenever a picture is put in. */
  constructor(number, plate) {
    this.number = number;
    this.plate = plate;
    this.digest = "";
    this.elements = [];
    this.shape = { width: 1, height: 1, pages: [], grids: [], areas: [], orders: [] };
    this.nodes = null;
    this.box = box(number);
    this.ink = this.box.querySelector(".ink");
    this.over = this.box.querySelector(".over");
  }

  /** Takes what the server says of this sheet; returns the boxes of text that has changed. */
  take(told) {
    if (!told.elements) return [];
    const before = this.elements;
    this.elements = told.elements.map((own) => (typeof own === "string" ? own : before[own]));
    this.digest = told.digest;
    const { number, digest, elements, ...shape } = told;
    this.shape = shape;
    this.dress();
    if (this.nodes) this.nodes = this.patched(before, this.nodes);
    return changed(before, this.elements);
  }

  dress() {
    const { width, height, pages } = this.shape;
    const view = `0 0 ${width} ${height}`;
    this.ink.setAttribute("viewBox", view);
    this.over.setAttribute("viewBox", view);
    this.box.dataset.pages = pages.map((page) => page.number).join("–");
  }

  get isShown() {
    return this.nodes !== null;
  }

  show() {
    if (this.nodes) return;
    this.nodes = made(this.elements);
    this.nodes.forEach((node) => this.picture(node));
    this.ink.replaceChildren(...this.nodes);
  }

  hide() {
    this.nodes = this.overlaid = this.lost = null;
    this.ink.replaceChildren();
    this.over.replaceChildren();
    for (const own of this.box.querySelectorAll(":scope > .lost, :scope > .flash, :scope > .mark")) own.remove();
  }

  /** Puts the pictures of the plate that is looked at. */
  replate() {
    this.nodes?.forEach((node) => this.picture(node));
  }

  picture(node) {
    if (node.localName !== "image") return;
    const plate = this.plate();
    node.setAttribute("href", `/picture/${node.dataset.key}${plate ? `?plate=${plate}` : ""}`);
  }

  /** The nodes of the new elements: what looks the same stays, its place is written anew. */
  patched(before, nodes) {
    const free = new Map();
    before.forEach((element, at) => {
      const same = look(element);
      if (!free.has(same)) free.set(same, []);
      free.get(same).push(nodes[at]);
    });
    const wanted = this.elements.map((element) => free.get(look(element))?.shift() ?? null);
    const fresh = made(this.elements.filter((_, at) => !wanted[at]));
    const all = wanted.map((node, at) => (node ? placed(node, this.elements[at]) : fresh.shift()));
    for (const rest of free.values()) rest.forEach((node) => node.remove());
    let next = this.ink.firstChild;
    for (const node of all) {
      if (node === next) {
        next = next.nextSibling;
      } else {
        this.picture(node);
        this.ink.insertBefore(node, next);
      }
    }
    return all;
  }
}

function box(number) {
  const own = document.createElement("section");
  own.className = "sheet";
  own.dataset.sheet = number;
  own.innerHTML = '<svg class="ink" translate="no"></svg><img class="heat" alt="" hidden><svg class="over"></svg>';
  return own;
}

/** Nodes of elements, one each. */
function made(elements) {
  if (!elements.length) return [];
  const group = document.createElementNS(SVG, "g");
  group.innerHTML = elements.join("");
  const nodes = [...group.children];
  nodes.forEach(markOverprint);
  return nodes;
}

function markOverprint(node) {
  if (!node.classList.contains(FULL_BLACK)) return;
  const size = (name) => Number(node.getAttribute(name));
  const small =
    (node.localName === "text" && size("font-size") < OVERPRINT_TYPE) ||
    (node.localName === "rect" && Math.min(size("width"), size("height")) < OVERPRINT_RULE) ||
    (node.localName === "line" && size("stroke-width") < OVERPRINT_RULE);
  if (small) node.classList.add("overprints");
}

function placed(node, element) {
  const place = / data-p="([^"]*)"/.exec(element)?.[1];
  if (place && node.dataset.p !== place) node.dataset.p = place;
  return node;
}

/** Where text stands now whose letters were not there before. */
function changed(before, now) {
  if (!before.length) return [];
  const known = new Set(before.map(letters));
  return now
    .filter((element) => !known.has(letters(element)))
    .slice(0, MOST_MARKS)
    .map((element) => around(glance(element).boxes))
    .filter((own) => Number.isFinite(own[0]));
}
