/** Frames that come and go: around what was jumped to, over what has just changed. */

const FLASHED = 2200; // ms
const MARKED = 1000;

/** A frame around a box of a sheet, pt. */
export function flash(sheet, box) {
  document.querySelectorAll(".flash").forEach((own) => own.remove());
  leave(put(sheet, box, "flash", 5), FLASHED);
}

/** Tints boxes of a sheet for a second. */
export function mark(sheet, boxes) {
  sheet.box.querySelectorAll(":scope > .mark").forEach((own) => own.remove());
  for (const box of boxes) leave(put(sheet, box, "mark", 1), MARKED);
}

function put(sheet, [x, y, width, height], name, air) {
  const own = document.createElement("div");
  own.className = name;
  const part = (value, whole) => `${(value / whole) * 100}%`;
  const { width: whole, height: high } = sheet.shape;
  Object.assign(own.style, {
    left: part(x - air, whole),
    top: part(y - air, high),
    width: part(width + 2 * air, whole),
    height: part(height + 2 * air, high),
  });
  sheet.box.append(own);
  return own;
}

function leave(own, after) {
  setTimeout(() => own.remove(), after);
}
