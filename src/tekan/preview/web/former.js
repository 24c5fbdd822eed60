/** The last proof beside the pages, scrolled and zoomed along with them. */

import { say } from "./words.js";

const PPI = 144; // of the server's pictures
const POINTS = 72;
// A proof has a head over the sheet, and a margin of notes on the outer side of each page, pt.
const HEAD = 72;
const NOTES = 170;
const GAP = 24;
// A new proof is made in a terminal, and nothing tells the browser; ms.
const ASKED = 4000;

export class Former {
  constructor(stage, title) {
    this.stage = stage;
    this.title = title;
    this.view = document.getElementById("former-stage");
    this.desk = document.getElementById("former-desk");
    this.isOn = false;
    this.key = "";
    this.pages = [];
    this.timer = 0;
  }

  set(isOn) {
    this.isOn = isOn;
    document.getElementById("former").hidden = !isOn;
    clearTimeout(this.timer);
    if (isOn) this.ask();
    else this.drop();
  }

  drop() {
    this.key = "";
    this.pages = [];
    this.desk.replaceChildren();
  }

  async ask() {
    clearTimeout(this.timer);
    try {
      const answer = await fetch("/proof");
      if (this.isOn && answer.ok) this.take(await answer.json());
    } catch {
      // No connection: the status bar says so; asked again below.
    }
    clearTimeout(this.timer);
    if (this.isOn) this.timer = setTimeout(() => this.ask(), ASKED);
  }

  take(proof) {
    const key = JSON.stringify(proof) + document.documentElement.lang;
    if (key === this.key) return;
    this.key = key;
    const isThere = proof.pages > 0;
    document.getElementById("former-title").textContent = isThere ? say("proof_title", proof) : say("proof");
    this.view.hidden = !isThere;
    const none = document.getElementById("former-none");
    none.hidden = isThere;
    none.replaceChildren(...(isThere ? [] : this.none()));
    this.pages = isThere ? Array.from({ length: proof.pages }, (_, at) => this.page(at, proof.stamp)) : [];
    this.desk.replaceChildren(...this.pages);
    this.lay();
  }

  none() {
    return ["p", "p", "code"].map((kind, at) => {
      const own = document.createElement(kind);
      own.textContent = [say("proof_none"), say("proof_how"), `tekan proof ${this.title()}`][at];
      return own;
    });
  }

  page(at, stamp) {
    const image = new Image();
    image.alt = say("proof_page", { page: at + 1 });
    image.loading = "lazy";
    image.onload = () => this.lay();
    image.src = `/proof/${at}?${stamp}`;
    return image;
  }

  /** The pages at the scale of the sheets beside them; with room around, so that any place of a
   *  page can lie beside the same place of its sheet. */
  lay() {
    const { scale } = this.stage;
    const [roomX, roomY] = [this.view.clientWidth, this.view.clientHeight];
    const sizes = this.pages.map((image, at) => this.size(image, at).map((length) => length * scale));
    const widest = Math.max(0, ...sizes.map(([width]) => width));
    let y = roomY;
    this.places = sizes.map(([width, height], at) => {
      const place = { x: roomX + (widest - width) / 2, y, width };
      Object.assign(this.pages[at].style, { left: `${place.x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
      y += height + GAP;
      return place;
    });
    this.desk.style.height = `${y + roomY}px`;
    this.desk.style.width = `${widest + 2 * roomX}px`;
    this.follow();
  }

  /** Width and height of a page, pt; guessed from its sheet until it is there. */
  size(image, at) {
    if (image.naturalWidth) return [image.naturalWidth, image.naturalHeight].map((dots) => (dots * POINTS) / PPI);
    const shape = this.stage.sheets[at]?.shape ?? { width: 765, height: 1105 };
    return [shape.width + 340, shape.height + 100];
  }

  /** The height of the window's middle: beside the sheets level with theirs, for it begins lower. */
  middle() {
    const lower = this.view.getBoundingClientRect().top - this.stage.view.getBoundingClientRect().top;
    const isBeside = lower < this.stage.view.clientHeight;
    return isBeside ? this.stage.view.clientHeight / 2 - lower : this.view.clientHeight / 2;
  }

  /** Shows the same place of the same sheet. */
  follow() {
    if (!this.isOn || !this.pages.length) return;
    const anchor = this.stage.anchor();
    const at = this.stage.sheets.findIndex((own) => own.number === anchor?.number);
    const place = this.places[Math.min(at, this.places.length - 1)];
    if (!place) return;
    const { scale } = this.stage;
    const sheet = this.stage.sheets[at];
    // A right-hand page has its notes on the right; a double page on both sides.
    const left = sheet.number % 2 ? place.width / scale - sheet.shape.width - NOTES : NOTES;
    this.view.scrollTop = place.y + (anchor.y + HEAD) * scale - this.middle();
    this.view.scrollLeft = place.x + (anchor.x + left) * scale - this.view.clientWidth / 2;
  }
}
