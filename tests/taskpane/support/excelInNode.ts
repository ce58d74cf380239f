import { afterEach } from "vitest";
import { bootInNode, type NodeClient, type NodeOptions } from "../../excel-host";

let undo: () => void = () => undefined;

/** An Excel in memory whose client is global until the test ends, as the pane's host modules want it. */
export async function excel(options: NodeOptions = {}): Promise<NodeClient> {
  undo();
  const client = await bootInNode(options);
  undo = client.asGlobals();
  return client;
}

/** To be called once by each test file that uses `excel`. */
export function leaveNoExcel(): void {
  afterEach(() => {
    undo();
    undo = () => undefined;
  });
}
