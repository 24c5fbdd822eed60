/** Lines of the page: pointed at, they show where they come from; clicked, they give the place. */

import { placeOf, take } from "./place.js";

const SVG = "http://www.w3.org/2000/svg";
// A press that moved so far was a drag, px.
const SLIP = 5;

/** files: asked for the source files; current: for the sheet in view. */
export function picking(desk, files, current) {
  const frame = document.createElementNS(SVG, "rect");
  frame.setAttribute("class", "pointed");
  let held = null;
  let pressed = null;

  function point(node) {
    if (node === held) return;
    held = node;
    document.getElementById("place").textContent = node ? placeAt(node).short : "";
    if (!node) return frame.remove();
    const box = node.getBBox();
    for (const name of ["x", "y", "width", "height"]) frame.setAttribute(name, box[name]);
    const transform = node.getAttribute("transform");
    if (transform) frame.setAttribute("transform", transform);
    else frame.removeAttribute("transform");
    node.closest(".sheet").querySelector(".over").append(frame);
  }

  function placeAt(node) {
    const [file, line, column] = node.dataset.p.split(":").map(Number);
    const place = placeOf(files()[file], line, column);
    document.getElementById("place").title = place.full;
    return place;
  }

  function next(way) {
    const nodes = current()?.nodes?.filter((node) => node.dataset.p) ?? [];
    if (!nodes.length) return;
    const at = nodes.indexOf(held);
    point(nodes[at < 0 ? 0 : (at + way + nodes.length) % nodes.length]);
    held.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  desk.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "touch") point(event.target.closest("[data-p]"));
  });
  desk.addEventListener("pointerleave", () => point(null));
  desk.addEventListener("pointerdown", (event) => {
    pressed = { x: event.clientX, y: event.clientY };
  });
  desk.addEventListener("click", (event) => {
    const node = event.target.closest("[data-p]");
    const slipped = pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > SLIP;
    if (!node || slipped || event.button) return;
    point(node);
    take(placeAt(node));
  });

  return {
    next,
    pick: () => held?.isConnected && take(placeAt(held)),
    let: () => point(null),
    /** After an update: what is pointed at may be gone. */
    check: () => held && !held.isConnected && point(null),
  };
}
