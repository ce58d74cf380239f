// Loaded before a program that a test runs: leaves the most memory that it took, in MB, in the file named by PEAK_FILE.
import { writeFileSync } from "node:fs";

process.on("exit", () =>
  writeFileSync(process.env.PEAK_FILE, String(Math.round(process.resourceUsage().maxRSS / 1000))),
);
