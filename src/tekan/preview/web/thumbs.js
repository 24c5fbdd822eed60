/** Small pictures of the sheets: text as grey bars, tints, rules, pictures; drawn when idle. */

import { glance } from "./glance.js";
import { colour } from "./inks.js";
import { say } from "./words.js";

const PAGE = 78; // px
const SPREAD = 112;
const idle = window.requestIdleCallback ?? ((run) => setTimeout(run, 60));

export class Thumbs {
  constructor(list, go) {
    this.list = list;
    this.inks = {};
    this.waiting = new Map();
    this.isAsked = false;
    list.addEventListener("click", (event) => {
      const own = event.target.closest("button");
      if (own) go(Number(own.dataset.sheet));
    });
  }

  /** One button for each sheet; those whose elements are others are drawn again, in their time. */
  set(sheets, inks, findings) {
    this.inks = inks;
    const known = new Map([...this.list.children].map((item) => [Number(item.dataset.sheet), item]));
    const items = sheets.map((own) => known.get(own.number) ?? item(own));
    if (items.length !== this.list.children.length || items.some((own, at) => own !== this.list.children[at])) {
      this.list.replaceChildren(...items);
    }
    sheets.forEach((own, at) => this.update(own, items[at], findings));
  }

  update(sheet, own, findings) {
    const worst = ["error", "warning"].find((severity) =>
      findings.some((each) => each.severity === severity && each.spot?.sheet === sheet.number),
    );
    const button = own.firstElementChild;
    button.dataset.worst = worst ?? "";
    const pages = sheet.shape.pages.map((page) => page.number);
    const name = pages.length > 1 ? say("pages_of", { first: pages[0], last: pages.at(-1) }) : say("page", { page: pages[0] ?? sheet.number });
    button.setAttribute("aria-label", name);
    button.lastElementChild.textContent = pages.join("–");
    const drawn = sheet.digest + Object.keys(this.inks).length;
    if (own.dataset.drawn === drawn) return;
    own.dataset.drawn = drawn;
    this.waiting.set(sheet, own);
    this.ask();
  }

  ask() {
    if (this.isAsked) return;
    this.isAsked = true;
    idle(() => {
      this.isAsked = false;
      const [next] = this.waiting;
      if (!next) return;
      this.waiting.delete(next[0]);
      draw(next[1].querySelector("canvas"), next[0], this.inks);
      if (this.waiting.size) this.ask();
    }, { timeout: 800 });
  }

  mark(number) {
    for (const own of this.list.children) {
      const isHere = Number(own.dataset.sheet) === number;
      const button = own.firstElementChild;
      if (isHere === (button.getAttribute("aria-current") === "true")) continue;
      button.setAttribute("aria-current", isHere);
      if (isHere) own.scrollIntoView({ block: "nearest" });
    }
  }
}

function item(sheet) {
  const own = document.createElement("li");
  own.dataset.sheet = sheet.number;
  own.innerHTML = `<button data-sheet="${sheet.number}"><canvas></canvas><span></span></button>`;
  return own;
}

function draw(canvas, sheet, inks) {
  const { width, height } = sheet.shape;
  const dots = Math.min(3, Math.max(1, devicePixelRatio));
  const wide = sheet.shape.pages.length > 1 ? SPREAD : PAGE;
  const scale = wide / width;
  canvas.width = Math.round(wide * dots);
  canvas.height = Math.round(height * scale * dots);
  canvas.style.setProperty("--wide", `${wide}px`);
  canvas.style.aspectRatio = `${width} / ${height}`;
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale * dots, scale * dots);
  for (const element of sheet.elements) one(pen, glance(element), inks);
}

function one(pen, { kind, own, ink, boxes }, inks) {
  pen.globalAlpha = 1;
  pen.fillStyle = pen.strokeStyle = inks[ink] ? colour(inks[ink], "") : "#888";
  if (kind === "text") text(pen, Number(own["font-size"]), boxes);
  else if (kind === "rect") pen.fillRect(...boxes[0]);
  else if (kind === "path") pen.fill(new Path2D(own.d));
  else if (kind === "line") line(pen, own);
  else if (kind === "image") picture(pen, own["data-key"], boxes[0]);
}

/** Small type as grey bars, large type as dark ones. */
function text(pen, size, boxes) {
  pen.globalAlpha = size < 16 ? 0.42 : 0.8;
  for (const [x, y, width, height] of boxes) pen.fillRect(x, y + height * 0.12, width, height * 0.72);
}

function line(pen, own) {
  pen.lineWidth = Number(own["stroke-width"]);
  pen.beginPath();
  pen.moveTo(Number(own.x1), Number(own.y1));
  pen.lineTo(Number(own.x2), Number(own.y2));
  pen.stroke();
}

/** Small pictures by key; a picture that is not there yet is grey until it is. */
const small = new Map();
const MOST_SMALL = 200;

function picture(pen, key, box) {
  const known = small.get(key);
  if (known?.complete && known.naturalWidth) return pen.drawImage(known, ...box);
  pen.fillStyle = "#c9c6c0";
  pen.fillRect(...box);
  if (known) return undefined;
  const image = new Image();
  if (small.size >= MOST_SMALL) small.delete(small.keys().next().value);
  small.set(key, image);
  const { a, d } = pen.getTransform();
  image.onload = () => {
    image.onload = null;
    pen.setTransform(a, 0, 0, d, 0, 0);
    pen.globalAlpha = 1;
    pen.drawImage(image, ...box);
  };
  image.src = `/picture/${key}`;
  return undefined;
}
