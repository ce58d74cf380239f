import { it } from "vitest";
import { examOf } from "./exam";
import { judge } from "./law";
import { appendFileSync, writeFileSync } from "node:fs";
it("debug", async () => {
  const [from = 1, to = 300] = (process.env["R"] ?? "1-300").split("-").map(Number);
  writeFileSync("/tmp/dbg.txt", "");
  for (let seed = from; seed <= to; seed += 1) {
    const exam = await examOf(seed);
    for (const { truth, verdict, got } of await judge(exam)) {
      if (verdict === "right") continue;
      const t = truth as unknown as Record<string, unknown>;
      appendFileSync("/tmp/dbg.txt", `${verdict}\t${t["determined"] === false ? "undet" : "det"}\t${seed}\t${exam.layout}${exam.heldBack ? "*" : ""}\t${truth.id}\t${got.slice(0, 260)}\n`);
    }
  }
}, 600000);
