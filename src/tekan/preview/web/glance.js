/** What an element of a sheet covers, read from its own words: nothing need be laid out for it. */

const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;
const PIECE = /<tspan x="([^"]*)" y="([^"]*)">/g;
const PLACE = / data-p="[^"]*"/;
// Share of the size that stands over the baseline.
const ASCENT = 0.86;

/** The element without its place in the sources: whether it looks the same. */
export function look(element) {
  return element.replace(PLACE, "");
}

/** The letters of a text; "" of anything else. */
export function letters(element) {
  return element.startsWith("<text") ? element.replace(/<[^>]*>/g, "") : "";
}

/** Kind, attributes and the boxes [x, y, width, height] that an element covers, pt. */
export function glance(element) {
  const head = element.slice(0, element.indexOf(">"));
  const own = Object.fromEntries([...head.matchAll(ATTRIBUTE)].map((found) => [found[1], found[2]]));
  const kind = /^<(\w+)/.exec(element)[1];
  return { kind, own, ink: /\bi\d+-\d+-\d+-\d+\b/.exec(own.class ?? "")?.[0] ?? "", boxes: boxesOf(kind, own, element) };
}

function boxesOf(kind, own, element) {
  if (kind === "text") return textBoxes(Number(own["font-size"]), own.transform, element);
  if (kind === "rect" || kind === "image") return [["x", "y", "width", "height"].map((name) => Number(own[name]))];
  return [];
}

function textBoxes(size, transform, element) {
  return [...element.matchAll(PIECE)].map(([, xs, ys]) => {
    const x = xs.split(" ").map(Number);
    const y = ys.split(" ").map(Number);
    if (y.length > 1) return [x[0], y[0] - size * ASCENT, size, y.at(-1) - y[0] + size];
    const width = x.at(-1) - x[0] + size;
    return transform ? turned(transform, x[0], y[0], width, size) : [x[0], y[0] - size * ASCENT, width, size];
  });
}

/** A run turned by 90° about the point that its transform names. */
function turned(transform, x, y, width, size) {
  const [, aboutX, aboutY] = /rotate\(90 ([-\d.]+) ([-\d.]+)\)/.exec(transform) ?? [0, x, y];
  const left = Number(aboutX) - (y - Number(aboutY)) - size * (1 - ASCENT);
  return [left, Number(aboutY) + (x - Number(aboutX)), size, width];
}

/** The smallest box around boxes. */
export function around(boxes) {
  const left = Math.min(...boxes.map((box) => box[0]));
  const top = Math.min(...boxes.map((box) => box[1]));
  const right = Math.max(...boxes.map((box) => box[0] + box[2]));
  const foot = Math.max(...boxes.map((box) => box[1] + box[3]));
  return [left, top, right - left, foot - top];
}
