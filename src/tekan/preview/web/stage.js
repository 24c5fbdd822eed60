/** Where the sheets lie, how large, and which part of them is in the window. */

const PAD = 28; // around all sheets, px
const GAP = 36; // between sheets; the name of the next stands in it, px
const REAL = 96 / 72; // px to a point at real size
const LEAST = 0.06;
const MOST = 16;
const STEP = 1.2;

export class Stage {
  /** moved is called after the window or the scale has changed. */
  constructor(view, desk, moved) {
    this.view = view;
    this.desk = desk;
    this.moved = moved;
    this.sheets = [];
    this.places = new Map();
    this.scale = 1;
    this.fits = "width";
    this.facing = false;
    this.wanted = 0;
    view.addEventListener("scroll", () => this.soon(), { passive: true });
    new ResizeObserver(() => this.resized()).observe(view);
  }

  get percent() {
    return (this.scale / REAL) * 100;
  }

  /** Takes the sheets there are now; the view stays on what it showed. */
  set(sheets) {
    const first = !this.sheets.length;
    const same = sheets.length === this.sheets.length && sheets.every((own, at) => own === this.sheets[at]);
    const sizes = sheets.map((own) => `${own.shape.width}×${own.shape.height}`).join();
    if (same && sizes === this.sizes) return this.windowed();
    const anchor = this.anchor();
    this.sheets.filter((own) => !sheets.includes(own)).forEach((own) => own.box.remove());
    this.sheets = sheets;
    this.sizes = sizes;
    this.desk.append(...sheets.map((own) => own.box).filter((box) => !box.isConnected));
    if (first) this.scale = this.fitting();
    this.lay();
    if (first) this.centre(sheets[0]);
    else this.restore(anchor);
    this.windowed();
    this.moved();
  }

  rows() {
    const rows = [];
    for (const sheet of this.sheets) {
      const last = rows.at(-1);
      const pairs = this.facing && last?.length === 1 && isPair(last[0], sheet);
      if (pairs) last.push(sheet);
      else rows.push([sheet]);
    }
    return rows;
  }

  /** Puts every sheet in its place. */
  lay() {
    const rows = this.rows();
    const widths = rows.map((row) => sum(row.map((own) => own.shape.width)) * this.scale);
    const heights = rows.map((row) => Math.max(...row.map((own) => own.shape.height)) * this.scale);
    const width = Math.max(this.view.clientWidth, Math.max(0, ...widths) + 2 * PAD);
    const all = sum(heights) + GAP * Math.max(0, rows.length - 1);
    const height = Math.max(this.view.clientHeight, all + 2 * PAD);
    let y = Math.max(PAD, (height - all) / 2);
    rows.forEach((row, at) => {
      let x = (width - widths[at]) / 2;
      if (this.facing && row.length === 1) x += lone(row[0], this.scale, widths[at], Math.max(...widths));
      for (const own of row) {
        this.place(own, Math.round(x), Math.round(y));
        x += own.shape.width * this.scale;
      }
      y += heights[at] + GAP;
    });
    this.desk.style.width = `${width}px`;
    this.desk.style.height = `${height}px`;
    this.desk.style.setProperty("--scale", this.scale);
    this.desk.style.setProperty("--u", 1 / this.scale);
  }

  place(own, x, y) {
    const place = { x, y, width: own.shape.width * this.scale, height: own.shape.height * this.scale };
    this.places.set(own.number, place);
    Object.assign(own.box.style, { left: `${x}px`, top: `${y}px`, width: `${place.width}px`, height: `${place.height}px` });
  }

  /** The point of a sheet that lies at a point of the window: sheet, and place on it in pt. */
  anchor(atX = this.view.clientWidth / 2, atY = this.view.clientHeight / 2) {
    const x = this.view.scrollLeft + atX;
    const y = this.view.scrollTop + atY;
    const near = (own) => {
      const place = this.places.get(own.number);
      return outside(x, place.x, place.width) + outside(y, place.y, place.height);
    };
    const sheet = least(this.sheets, near);
    if (!sheet) return null;
    const place = this.places.get(sheet.number);
    return { number: sheet.number, x: (x - place.x) / this.scale, y: (y - place.y) / this.scale, atX, atY };
  }

  restore(anchor) {
    const place = anchor && this.places.get(anchor.number);
    if (!place) return;
    this.view.scrollLeft = place.x + anchor.x * this.scale - anchor.atX;
    this.view.scrollTop = place.y + anchor.y * this.scale - anchor.atY;
  }

  /** px to a point at which the sheet in view fits by `fits`. */
  fitting() {
    const own = this.current();
    if (!own) return 1;
    const row = this.rows().find((each) => each.includes(own));
    const wide = (this.view.clientWidth - 2 * PAD) / sum(row.map((each) => each.shape.width));
    const high = (this.view.clientHeight - 2 * PAD) / own.shape.height;
    return clamp(this.fits === "sheet" ? Math.min(wide, high) : wide);
  }

  fit(how) {
    const own = this.current();
    this.fits = how;
    this.zoom(this.fitting());
    this.fits = how;
    if (own && how === "sheet") this.go(own.number);
    else this.centre(own);
  }

  /** Brings the row of a sheet into the middle, from left to right. */
  centre(own) {
    const row = this.rows().find((each) => each.includes(own)) ?? [];
    const places = row.map((each) => this.places.get(each.number));
    if (!places.length) return;
    const right = places.at(-1).x + places.at(-1).width;
    this.view.scrollLeft = (places[0].x + right - this.view.clientWidth) / 2;
  }

  /** Sets the scale; what lies at a point of the window stays there. */
  zoom(scale, atX, atY) {
    const anchor = this.anchor(atX, atY);
    this.fits = "";
    this.scale = clamp(scale);
    this.lay();
    this.restore(anchor);
    this.windowed();
    this.moved();
  }

  step(way, atX, atY) {
    this.zoom(this.scale * STEP ** way, atX, atY);
  }

  realSize() {
    this.zoom(REAL);
  }

  setFacing(facing) {
    this.facing = facing;
    this.resized();
  }

  /** Lays the sheets anew; where they are to fit, at the scale that does. */
  resized() {
    if (!this.sheets.length) return;
    const anchor = this.anchor();
    const own = this.current();
    if (this.fits) this.scale = this.fitting();
    this.lay();
    this.restore(anchor);
    if (this.fits) this.centre(own);
    this.windowed();
    this.moved();
  }

  soon() {
    if (this.wanted) return;
    this.wanted = requestAnimationFrame(() => {
      this.wanted = 0;
      this.windowed();
      this.moved();
    });
  }

  /** Gives nodes to the sheets in the window and one window around it; takes them from the others. */
  windowed() {
    const high = this.view.clientHeight;
    const top = this.view.scrollTop - high;
    const foot = this.view.scrollTop + 2 * high;
    for (const own of this.sheets) {
      const place = this.places.get(own.number);
      const isNear = place.y < foot && place.y + place.height > top;
      if (isNear && !own.isShown) {
        own.show();
        this.shown?.(own);
      } else if (!isNear && own.isShown) own.hide();
    }
  }

  /** The sheet in the middle of the window. */
  current() {
    const anchor = this.sheets.length && this.places.size ? this.anchor() : null;
    return anchor ? this.sheets.find((own) => own.number === anchor.number) : this.sheets[0];
  }

  isInView(own) {
    const place = this.places.get(own.number);
    const top = this.view.scrollTop;
    return place && place.y < top + this.view.clientHeight && place.y + place.height > top;
  }

  /** Brings the head of a sheet into the window, or the middle of a box on it, pt. */
  go(number, box) {
    const place = this.places.get(number);
    if (!place) return;
    if (box) {
      this.view.scrollLeft = place.x + (box[0] + box[2] / 2) * this.scale - this.view.clientWidth / 2;
      this.view.scrollTop = place.y + (box[1] + box[3] / 2) * this.scale - this.view.clientHeight / 2;
    } else {
      this.view.scrollTop = place.y - Math.max(PAD, (this.view.clientHeight - place.height) / 2);
      this.centre(this.sheets.find((own) => own.number === number));
    }
    this.windowed();
    this.moved();
  }

  /** Goes so many sheets on or, below 0, back. */
  turn(way) {
    const rows = this.rows();
    const at = rows.findIndex((row) => row.includes(this.current()));
    const row = rows[Math.min(rows.length - 1, Math.max(0, at + way))];
    if (row) this.go(row[0].number);
  }

  /** A point of the window as a point of a sheet. */
  under(clientX, clientY) {
    const frame = this.view.getBoundingClientRect();
    return this.anchor(clientX - frame.left, clientY - frame.top);
  }
}

/** Whether two sheets are the left and right page of an open paper. */
function isPair(left, right) {
  const single = left.shape.pages.length === 1 && right.shape.pages.length === 1;
  return single && left.number % 2 === 0 && right.number === left.number + 1;
}

/** A lone page stands on its own side of the fold. */
function lone(own, scale, width, widest) {
  if (own.shape.pages.length > 1 || widest < 1.5 * width) return 0;
  return ((own.number % 2 ? 1 : -1) * own.shape.width * scale) / 2;
}

function outside(at, start, length) {
  return Math.max(0, start - at, at - start - length);
}

function least(all, by) {
  let best = null;
  for (const own of all) if (!best || by(own) < by(best)) best = own;
  return best;
}

function sum(all) {
  return all.reduce((total, own) => total + own, 0);
}

function clamp(scale) {
  return Math.min(MOST, Math.max(LEAST, scale));
}
