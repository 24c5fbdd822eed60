/** Zoom by wheel and by two fingers, pan by a drag with the space bar or the middle button. */

// px of a wheel's turn to a step of zoom; a mouse's notch is 100 or 120.
const NOTCH = 240;
const MOST_TURN = 120;

export function gestures(view, stage) {
  view.addEventListener("wheel", (event) => wheel(event, view, stage), { passive: false });
  pinch(view, stage);
  return panning(view);
}

function wheel(event, view, stage) {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  const turn = event.deltaMode === 1 ? event.deltaY * 16 : event.deltaY;
  // A trackpad's pinch comes as many small turns, and must not crawl.
  const by = Math.max(-MOST_TURN, Math.min(MOST_TURN, Math.abs(turn) < 20 ? turn * 4 : turn));
  const frame = view.getBoundingClientRect();
  stage.zoom(stage.scale * 2 ** (-by / NOTCH), event.clientX - frame.left, event.clientY - frame.top);
}

function pinch(view, stage) {
  let began = null;
  view.addEventListener("touchstart", (event) => {
    began = event.touches.length === 2 ? { ...spread(event.touches), scale: stage.scale } : null;
  }, { passive: true });
  view.addEventListener("touchmove", (event) => {
    if (!began || event.touches.length !== 2) return;
    event.preventDefault();
    const now = spread(event.touches);
    const frame = view.getBoundingClientRect();
    view.scrollLeft -= now.x - began.x;
    view.scrollTop -= now.y - began.y;
    stage.zoom((began.scale * now.apart) / began.apart, now.x - frame.left, now.y - frame.top);
    began.x = now.x;
    began.y = now.y;
  }, { passive: false });
  view.addEventListener("touchend", () => {
    began = null;
  }, { passive: true });
}

function spread([a, b]) {
  return {
    x: (a.clientX + b.clientX) / 2,
    y: (a.clientY + b.clientY) / 2,
    apart: Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)),
  };
}

/** Returns hold(isHeld): while held, a drag moves the view. */
function panning(view) {
  let isHeld = false;
  let from = null;
  view.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "touch" || !(isHeld || event.button === 1)) return;
    event.preventDefault();
    from = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop };
    view.setPointerCapture(event.pointerId);
    view.classList.add("dragging");
  });
  view.addEventListener("pointermove", (event) => {
    if (!from) return;
    view.scrollLeft = from.left - (event.clientX - from.x);
    view.scrollTop = from.top - (event.clientY - from.y);
  });
  const end = () => {
    from = null;
    view.classList.remove("dragging");
  };
  view.addEventListener("pointerup", end);
  view.addEventListener("pointercancel", end);
  return (held) => {
    isHeld = held;
    view.classList.toggle("grab", held);
  };
}
