import { join } from "node:path";
import { ROOT, ready, run } from "./ready.mjs";

// `npm run test:long`: the tests that try made-up and damaged files, with a hundred times as many of them. Set FUZZ_RUNS for more.
ready({ builds: ["cli"] });
const env = { ...process.env, FUZZ_RUNS: process.env.FUZZ_RUNS ?? "6000" };
run(process.execPath, [join(ROOT, "node_modules/vitest/vitest.mjs"), "run", "tests/read/fuzz.test.ts", "tests/pipelineFuzz.test.ts", "--testTimeout=3600000"], { env });
