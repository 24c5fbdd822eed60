/** How each ink looks: a style sheet of its own, so that another plate is only other colours. */

const PLATES = ["c", "m", "y", "k"];
const own = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, own];
let written = "";

/** Writes the colours; plate: c, m, y, k, or "" for all together. */
export function putInks(inks, plate) {
  const rules = Object.entries(inks).map(([name, ink]) => rule(name, colour(ink, plate)));
  const through = plate && plate !== "k" ? [".ink .overprints{display:none}"] : [];
  const text = [...rules, ...through].join("\n");
  if (text === written) return;
  written = text;
  own.replaceSync(text);
}

function rule(name, value) {
  return `.ink .${name}{fill:${value}}\n.ink line.${name}{stroke:${value}}`;
}

/** The colour of an ink; of one plate the dot area as grey, white for none. */
export function colour(ink, plate) {
  if (!plate) return ink[4] || approximate(ink);
  const light = Math.round((255 * (1000 - ink[PLATES.indexOf(plate)])) / 1000);
  return `rgb(${light} ${light} ${light})`;
}

/** Where the press's profile cannot be read. */
function approximate([cyan, magenta, yellow, black]) {
  const light = (part) => Math.round(255 * (1 - part / 1000) * (1 - black / 1000));
  return `rgb(${light(cyan)} ${light(magenta)} ${light(yellow)})`;
}
