/** The pages' own faces: loaded once each, and said while they are on their way. */

const known = new Map();

/** Loads faces that are not known yet, each a name and the key of its file's state; told is called
 * with how many are there, all, and failed. */
export function loadFaces(faces, told) {
  for (const [name, key] of faces) {
    const own = known.get(name);
    if (own?.key === key) continue;
    if (own) document.fonts.delete(own.face);
    else sheet.insertRule(rule(name));
    known.set(name, load(name, key, () => tell(told)));
  }
  tell(told);
}

function load(name, key, done) {
  const address = `url(/face/${encodeURIComponent(name)}?key=${key})`;
  const face = new FontFace(`f-${name}`, address, { display: "block" });
  const own = { face, key, state: "loading" };
  document.fonts.add(face);
  face.load().then(
    () => settle(own, "there", done),
    () => settle(own, "failed", done),
  );
  return own;
}

function settle(own, state, done) {
  own.state = state;
  done();
}

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

function rule(name) {
  return `.ink .${CSS.escape(`f-${name}`)}{font-family:"f-${CSS.escape(name)}",serif}`;
}

function tell(told) {
  const all = [...known.entries()];
  const failed = all.filter(([, own]) => own.state === "failed").map(([name]) => name);
  told(all.filter(([, own]) => own.state === "there").length, all.length, failed);
}

/** Tries again what has failed: after the connection was lost. */
export function forgetFailed() {
  for (const [name, own] of known) {
    if (own.state !== "failed") continue;
    document.fonts.delete(own.face);
    known.delete(name);
  }
}
