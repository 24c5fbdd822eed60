/** The server's news; a lost connection is taken up again by itself. */

// The first try is at once after a server was started anew, the later ones spare the machine, ms.
const FIRST_WAIT = 300;
const LONGEST_WAIT = 2000;
// A server that restarts is back within this; after it nothing is running, ms.
const PATIENCE = 5000;

/** told(message, isWhole): isWhole where the server tells everything anew.
 *  link(state): "wait", "on", "lost" or "gone". */
export function follow(told, link) {
  let wait = FIRST_WAIT;
  let lostAt = 0;

  function begin() {
    const source = new EventSource("/news");
    let isWhole = true;
    source.onmessage = (event) => {
      told(JSON.parse(event.data), isWhole);
      isWhole = false;
    };
    source.onopen = () => {
      wait = FIRST_WAIT;
      lostAt = 0;
      link("on");
    };
    source.onerror = () => {
      source.close();
      lostAt ||= Date.now();
      link(Date.now() - lostAt > PATIENCE ? "gone" : "lost");
      setTimeout(begin, wait);
      wait = Math.min(LONGEST_WAIT, wait * 2);
    };
  }

  link("wait");
  begin();
}
