import { watchHost } from "./host/isExcel";
import frame from "./styles/frame.css?raw";
import controls from "./styles/controls.css?raw";
import lists from "./styles/lists.css?raw";
import results from "./styles/results.css?raw";

/*
 * The first script of the pane: small, since the same page serves the functions. It finds out whether Excel is
 * there and fetches the rest when the pane is shown.
 */

// Read by the control library when it loads: without it, it names fonts on a server of Microsoft's.
Object.assign(window, { FabricConfig: { fontBaseUrl: "" } });

const sheet = document.createElement("style");
sheet.textContent = [frame, controls, lists, results].join("\n");
document.head.append(sheet);

const root = document.getElementById("root");
if (root === null) throw new Error("missing element: root");
watchHost((host) => {
  whenShown(() => {
    import("./startPane").then(
      ({ startPane }) => startPane(root, host),
      () => {
        root.textContent = "Outturn could not be fetched. Check your connection, then open it again.";
      },
    );
  });
});

/** In a shared runtime the page also runs while the pane is closed. */
function whenShown(start: () => void): void {
  if (document.visibilityState === "visible") {
    start();
    return;
  }
  const look = (): void => {
    if (document.visibilityState !== "visible") return;
    document.removeEventListener("visibilitychange", look);
    start();
  };
  document.addEventListener("visibilitychange", look);
}
