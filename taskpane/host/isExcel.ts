/** Where the pane runs: in Excel, or in a browser without it. */
export type Host = "excel" | "browser";

/** So long is waited for office.js to say where it is, in milliseconds. Outside Excel it may never say. */
const PATIENCE = 3000;

/**
 * Says where the pane runs, once office.js knows, or at once where there is no office.js. Where office.js is slow the
 * pane starts as in a browser, and `say` is called again if Excel turns out to be there.
 */
export function watchHost(say: (host: Host) => void): void {
  if (typeof Office === "undefined") {
    say("browser");
    return;
  }
  let said: Host | null = null;
  const sayOnce = (host: Host): void => {
    if (said === host || said === "excel") return;
    said = host;
    say(host);
  };
  const waiting = setTimeout(() => sayOnce("browser"), PATIENCE);
  Office.onReady().then(
    ({ host }) => {
      clearTimeout(waiting);
      sayOnce(host === Office.HostType.Excel ? "excel" : "browser");
    },
    () => sayOnce("browser"),
  );
}
