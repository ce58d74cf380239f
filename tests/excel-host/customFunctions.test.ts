import { beforeEach, describe, expect, it } from "vitest";
import { bootInNode } from "./boot/bootInNode";
import type { NodeClient } from "./boot/bootInNode";

let client: NodeClient;

beforeEach(async () => {
  client = await bootInNode();
});

describe("calling a function by the client's own messages", () => {
  it("passes single values and takes the answer", async () => {
    client.CustomFunctions.associate("RAG", (actual: number, target: number) => (actual >= target ? "Green" : "Red"));
    expect(await client.host.callFunction("RAG", [0.654, 0.64])).toEqual({ ok: true, value: "Green" });
  });

  it("passes ranges as rows of cells, and takes rows of cells back", async () => {
    client.CustomFunctions.associate("DOUBLE", (grid: number[][]) => grid.map((row) => row.map((cell) => cell * 2)));
    expect(
      await client.host.callFunction("DOUBLE", [
        [
          [1, 2],
          [3, 4],
        ],
      ]),
    ).toEqual({
      ok: true,
      value: [
        [2, 4],
        [6, 8],
      ],
    });
  });

  it("passes null for an argument left out, then what tells of the call itself", async () => {
    client.CustomFunctions.associate(
      "SEEN",
      (...args: unknown[]) => JSON.stringify(args.slice(0, 2)) + (args[2] as { address: string }).address,
    );
    client.host.functions.install([{ id: "SEEN", name: "SEEN", parameters: [{}, {}] }]);
    expect(await client.host.callFunction("SEEN", [1], { address: "Sheet1!D4" })).toEqual({
      ok: true,
      value: "[1,null]Sheet1!D4",
    });
  });

  it("waits for a promise", async () => {
    client.CustomFunctions.associate("LATER", (value: number) => Promise.resolve(value + 1));
    expect(await client.host.callFunction("LATER", [1])).toEqual({ ok: true, value: 2 });
  });

  it("takes many calls made together", async () => {
    client.CustomFunctions.associate("SQUARE", (value: number) => value ** 2);
    const answers = await Promise.all([1, 2, 3].map((value) => client.host.callFunction("SQUARE", [value])));
    expect(answers.map((answer) => answer.ok && answer.value)).toEqual([1, 4, 9]);
  });
});

describe("errors of a function", () => {
  it.each([
    ["notAvailable", "#N/A", "No milestone is set"],
    ["invalidValue", "#VALUE!", '"abc" is not a number'],
    ["divisionByZero", "#DIV/0!", ""],
    ["invalidNumber", "#NUM!", ""],
  ] as const)("%s is %s in the cell", async (name, error, message) => {
    const { Error: FunctionError, ErrorCode } = client.CustomFunctions;
    client.CustomFunctions.associate("FAIL", () => {
      throw new FunctionError(ErrorCode[name], message);
    });
    expect(await client.host.callFunction("FAIL", [])).toEqual({ ok: false, error, message });
  });

  it("may stand at one place of an answer that spills", async () => {
    const { Error: FunctionError, ErrorCode } = client.CustomFunctions;
    client.CustomFunctions.associate("MIXED", () => [[1], [new FunctionError(ErrorCode.notAvailable, "[x]")]]);
    expect(await client.host.callFunction("MIXED", [])).toEqual({
      ok: true,
      value: [[1], [{ code: "#N/A", message: "[x]" }]],
    });
  });

  it("that are faults of its own are #VALUE!", async () => {
    client.CustomFunctions.associate("BOOM", () => {
      throw new TypeError("x is undefined");
    });
    client.CustomFunctions.associate("REJECT", () => Promise.reject(new TypeError("x is undefined")));
    expect(await client.host.callFunction("BOOM", [])).toMatchObject({ ok: false, error: "#VALUE!" });
    expect(await client.host.callFunction("REJECT", [])).toMatchObject({ ok: false, error: "#VALUE!" });
  });

  it("are #VALUE! where no such function is associated", async () => {
    expect(await client.host.callFunction("MISSING", [1])).toMatchObject({ ok: false, error: "#VALUE!" });
  });
});

describe("cancelling", () => {
  it("tells the function, which may still answer", async () => {
    client.CustomFunctions.associate(
      "SLOW",
      (invocation: { onCanceled?: () => void }) =>
        new Promise((resolve) => {
          invocation.onCanceled = () => resolve("cancelled");
        }),
    );
    const call = client.host.callFunction("SLOW", [], { cancelable: true });
    call.cancel();
    expect(await call).toEqual({ ok: true, value: "cancelled" });
  });
});

describe("functions in cells", () => {
  const RAG = { id: "RAG", name: "RAG", parameters: [{ dimensionality: "matrix" }, { dimensionality: "matrix" }] };

  function rag(actuals: unknown[][], targets: unknown[][]): string[][] {
    return actuals.map((row) =>
      row.map((actual) =>
        actual === null ? "Not rated" : Number(actual) >= Number(targets[0]?.[0]) ? "Green" : "Red",
      ),
    );
  }

  it("are called with the cells' values, and show #BUSY! until the add-in answers", async () => {
    const { host } = client;
    client.CustomFunctions.associate("RAG", rag);
    host.functions.install([RAG]);
    host.person.type("A1", 0.654);
    host.person.type("B1", "=RAG(A1,0.64)");
    expect(host.values("B1")).toEqual([["#BUSY!"]]);
    await host.settled();
    expect(host.values("B1")).toEqual([["Green"]]);
    host.person.type("A1", 0.5);
    await host.settled();
    expect(host.values("B1")).toEqual([["Red"]]);
  });

  it("spill, and are read by other formulas", async () => {
    const { host } = client;
    client.CustomFunctions.associate("RAG", rag);
    host.functions.install([RAG]);
    host.person.type("A1", 0.7);
    host.person.type("A3", 0.5);
    host.person.type("B1", "=RAG(A1:A3,0.64)");
    host.person.type("D1", '=COUNTIF(B1:B3,"Green")&" of "&COUNTA(B1:B3)');
    await host.settled();
    expect(host.values("B1:B3")).toEqual([["Green"], ["Not rated"], ["Red"]]);
    expect(host.values("D1")).toEqual([["1 of 3"]]);
  });

  it("get a blank cell as 0 where the host is told so, as seen on the desktop", async () => {
    const desktop = await bootInNode({ blankCellsReachFunctionsAs: 0 });
    desktop.CustomFunctions.associate("KIND", (value: unknown) => String(value));
    desktop.host.functions.install([{ id: "KIND", name: "OUTTURN.KIND" }]);
    desktop.host.person.type("B1", "=OUTTURN.KIND(A1)");
    await desktop.host.settled();
    expect(desktop.host.values("B1")).toEqual([["0"]]);
  });

  it("are not called with an error among their arguments: the error is the answer", async () => {
    const { host } = client;
    let called = 0;
    client.CustomFunctions.associate("RAG", () => {
      called += 1;
      return "Green";
    });
    host.functions.install([RAG]);
    host.person.type("B1", "=RAG(1/0,1)");
    await host.settled();
    expect(host.values("B1")).toEqual([["#DIV/0!"]]);
    expect(called).toBe(0);
  });

  it("are #NAME? when no add-in has installed them", () => {
    client.host.person.type("B1", "=RAG(1,2)");
    expect(client.host.values("B1")).toEqual([["#NAME?"]]);
  });
});
