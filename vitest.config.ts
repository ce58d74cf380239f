import { defineConfig } from "vitest/config";

// Summer time in London has caught out more than one date calculation; UTC would hide it.
process.env.TZ = "Europe/London";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    maxWorkers: 2,
    // Long enough for a browser or LibreOffice to start on a small machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
