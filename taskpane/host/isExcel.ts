/** Where the pane runs: in Excel, or in a browser without it. */
export type Host = "excel" | "browser";

/** How long to wait for office.js to say where it is, in milliseconds. Outside Excel it may never say. */
const PATIENCE = 3000;

/**
 * Says where the pane runs, once office.js knows, or at once where there is no office.js. Where office.js is slow the
 * pane starts as in a browser, and `report` is called again if Excel turns out to be there.
 */
export function watchHost(report: (host: Host) => void): void {
  if (typeof Office === "undefined") {
    report("browser");
    return;
  }
  let reported: Host | null = null;
  const reportOnce = (host: Host): void => {
    if (reported === host || reported === "excel") return;
    reported = host;
    report(host);
  };
  const waiting = setTimeout(() => reportOnce("browser"), PATIENCE);
  Office.onReady().then(
    ({ host }) => {
      clearTimeout(waiting);
      reportOnce(host === Office.HostType.Excel ? "excel" : "browser");
    },
    () => reportOnce("browser"),
  );
}
