/** What the user has chosen, kept from one day to the next; a browser that keeps nothing will do. */

const PREFIX = "tekan.preview.";

export function kept(name, otherwise) {
  try {
    return localStorage.getItem(PREFIX + name) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function keep(name, value) {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // A private window: chosen for this one only.
  }
}
