import * as React from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { faultWords } from "../../taskpane/ui/faultWords";
import { FaultBoundary } from "../../taskpane/ui/FaultBoundary";
import { TaskStatus } from "../../taskpane/ui/TaskStatus";

const ours = new Error("blank cell in table: Measures!B6");
const notFetched = Object.assign(new Error("Loading chunk write failed."), { name: "ChunkLoadError" });

describe("words for a fault that nobody foresaw", () => {
  it("say that it is Outturn's, what is kept and what to do, and never name the connection as the cause", () => {
    expect(faultWords(ours, true)).toBe(
      "This is a fault in Outturn, not in your files or your connection. What you have chosen and " +
        "confirmed so far is kept. " +
        "Try again, or go back a step and use another file. Please report it with these words: blank " +
        "cell in table: Measures!B6",
    );
    for (const error of [ours, new RangeError("x"), "thrown words", undefined])
      expect(faultWords(error, true)).not.toContain("Check your connection");
  });

  it("name the connection where part of Outturn could not be fetched", () => {
    expect(faultWords(notFetched, true)).toBe(
      "Part of Outturn could not be fetched. Check your connection, then try again. What you have " +
        "chosen and confirmed so far is kept.",
    );
  });
});

describe("where a fault is said", () => {
  it("stands beside the step, which stays", () => {
    const page = renderToStaticMarkup(
      React.createElement(TaskStatus, { busy: null, fault: faultWords(ours, true), inExcel: false }),
    );
    expect(page).toContain('<p role="alert">This is a fault in Outturn');
  });

  it("keeps the page around a step that cannot be drawn, and offers to try again", () => {
    const boundary = new FaultBoundary({ keepsJob: true, children: "the step" });
    expect(boundary.render()).toBe("the step");
    Object.assign(boundary, { state: FaultBoundary.getDerivedStateFromError(ours) });
    const page = renderToStaticMarkup(React.createElement(React.Fragment, null, boundary.render()));
    expect(page).toContain("is kept");
    expect(page).toContain("Try again</button>");
    expect(page).not.toContain("<main>");
  });
});
