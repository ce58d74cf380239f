import eslint from "@eslint/js";
import jsdoc from "eslint-plugin-jsdoc";
import accessibility from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import typescript from "typescript-eslint";
import { importLayers } from "./scripts/importLayers.mjs";
import { slowPatterns } from "./scripts/slowPatterns.mjs";

/**
 * Who may import whom; what is not named is refused. One row for a folder, and a folder inside a folder has its own
 * row, so that no file is under two. `may`: folders, or files without their ending; `types`: only `import type`;
 * `packages`: what it may take from outside; `doors`: folders entered by their index alone.
 * See scripts/importLayers.mjs.
 */
export const LAYERS = [
  { layer: "src/domain" },
  // JSON files that people give us. Their schemas stand beside the types that they give.
  { layer: "src/json", may: ["src/domain"], packages: ["valibot"] },
  {
    layer: "src/read",
    may: ["src/domain"],
    packages: ["hucre", "fflate", "htmlparser2", "numfmt", "@e965/xlsx"],
  },
  { layer: "src/map", may: ["src/domain", "src/read"] },
  { layer: "src/map/saved", may: ["src/domain", "src/json", "src/read", "src/map"], packages: ["valibot"] },
  { layer: "src/history", may: ["src/domain", "src/read", "src/map"] },
  { layer: "src/assess", may: ["src/domain"], types: ["src/map"] },
  { layer: "src/repair", may: ["src/domain", "src/json", "src/read", "src/map", "src/assess"], packages: ["valibot"] },
  { layer: "src/narrative", may: ["src/domain", "src/read", "src/map", "src/assess"], packages: ["valibot"] },
  {
    layer: "src/check",
    may: ["src/domain", "src/json", "src/read", "src/map", "src/history", "src/assess", "src/repair", "src/narrative"],
    packages: ["valibot"],
  },
  {
    layer: "src/report",
    may: ["src/domain", "src/json", "src/map", "src/history", "src/repair", "src/check", "src/assess"],
    types: ["src/read"],
    packages: ["valibot"],
  },
  {
    layer: "src/refresh",
    may: ["src/domain", "src/json", "src/read", "src/map", "src/history", "src/check", "src/report"],
    packages: ["valibot"],
  },
  {
    layer: "src/pack",
    may: ["src/domain", "src/json", "src/map", "src/history", "src/check", "src/assess", "src/report", "src/refresh"],
    types: ["src/read"],
  },
  { layer: "src/render", may: ["src/domain", "src/report"] },
  { layer: "src/render/archive", may: ["src/domain"], packages: ["fflate"] },
  // Pictures of charts, for programs that show no SVG.
  { layer: "src/render/charts/raster", may: ["src/domain", "src/render"], packages: ["fflate"] },
  {
    layer: "src/render/pack/docx",
    may: ["src/domain", "src/report", "src/pack", "src/render"],
    packages: ["docx", "fflate"],
  },
  {
    layer: "src/render/pack/pptx",
    may: ["src/domain", "src/report", "src/pack", "src/render"],
    packages: ["pptxgenjs", "fflate", "hucre"],
  },
  { layer: "src/render/pack/office", may: ["src/render", "src/read/guard"], packages: ["fflate"] },
  { layer: "src/render/pack", may: ["src/domain", "src/report", "src/pack", "src/render"] },
  { layer: "src/render/workbook", may: ["src/domain", "src/report", "src/render"], packages: ["exceljs", "fflate"] },
  { layer: "src/render/seal", may: ["src/domain", "src/read/guard", "src/render"], packages: ["fflate"] },
  {
    layer: "src/render/carry",
    may: ["src/domain", "src/report", "src/refresh", "src/read/guard", "src/read/cells", "src/render"],
    types: ["src/read"],
    packages: ["fflate"],
  },
  // What a pack says that comes back, whoever saved it.
  {
    layer: "src/verify",
    may: ["src/domain", "src/json", "src/pack", "src/read", "src/render/archive", "src/render/html", "src/render/seal"],
    packages: ["fflate", "htmlparser2", "unpdf"],
  },
  { layer: "src", may: ["src"] },
  { layer: "functions", may: ["src/index"] },
  {
    layer: "taskpane",
    may: ["src/index", "samples", "functions/catalogue.json", "functions/examples.json"],
    packages: ["react", "react-dom"],
  },
  {
    layer: "taskpane/state/pack",
    may: ["src/index", "taskpane/state"],
    packages: ["@myriaddreamin/typst-ts-web-compiler"],
  },
  { layer: "taskpane/host", may: ["src/index", "package.json"], types: ["taskpane"], packages: ["valibot"] },
  {
    layer: "taskpane/ui",
    types: ["src/index"],
    packages: ["react", "react-dom", "office-ui-fabric-react", "@uifabric"],
  },
  {
    layer: "cli",
    may: ["src/index", "package.json", "functions/catalogue.json"],
    packages: ["commander", "node:", "@myriaddreamin/typst-ts-node-compiler"],
  },
  {
    layer: "tests",
    may: ["src", "functions", "taskpane", "cli", "samples", "scripts", "package.json", "docs"],
    packages: ["*"],
    doors: ["tests/excel-host"],
  },
  // Knows nothing of Outturn: it could stand in a repository of its own.
  { layer: "tests/excel-host", packages: ["*"] },
];

const layerFiles = (folder) => ({
  files: [`${folder}/**/*.{ts,tsx}`],
  ignores: LAYERS.filter(({ layer }) => layer.startsWith(`${folder}/`)).map(({ layer }) => `${layer}/**`),
});

const outturn = { rules: { "import-layers": importLayers, "slow-patterns": slowPatterns } };

const layers = LAYERS.map((row) => ({
  name: `imports of ${row.layer}`,
  ...layerFiles(row.layer),
  plugins: { outturn },
  rules: { "outturn/import-layers": ["error", row] },
}));

/** What the core must not reach for: it gets the clock, the locale and its surroundings as arguments. */
const SURROUNDINGS = [
  "console",
  "process",
  "window",
  "document",
  "navigator",
  "location",
  "localStorage",
  "fetch",
  "globalThis",
  "self",
  "Office",
  "OfficeExtension",
  "Excel",
  "CustomFunctions",
  "require",
  "__dirname",
];
const IMPURE = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "The time comes in as an argument.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length!=1]",
    message: "The time comes in as an argument, and a local date moves with summer time: use Date.UTC.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Nothing here is left to chance: the same input gives the same output.",
  },
  {
    selector: "MemberExpression[property.name=/^toLocale/]",
    message: "The machine's locale must not show: format in British English explicitly.",
  },
  {
    selector: "MemberExpression[property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes)$/]",
    message: "Local time moves with summer time: use the UTC form.",
  },
];

const hosts = ["Office", "OfficeExtension", "Excel", "CustomFunctions"];
const forbid = (names, message) => ["error", ...names.map((name) => ({ name, message }))];

export default typescript.config(
  { ignores: ["**/node_modules", "dist", "out", "coverage"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  eslint.configs.recommended,
  typescript.configs.strict,
  {
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "off",
      "no-var": "error",
      "prefer-const": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "max-len": ["error", { code: 120 }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "separate-type-imports", disallowTypeAnnotations: false },
      ],
    },
  },
  {
    name: "plain scripts run in Node",
    files: ["**/*.{js,mjs}"],
    languageOptions: {
      globals: Object.fromEntries(
        ["process", "console", "URL", "Buffer", "setTimeout", "performance", "globalThis"].map((name) => [
          name,
          "readonly",
        ]),
      ),
    },
  },
  ...layers,
  {
    name: "a file is one idea",
    files: ["{src,taskpane,cli,functions,tests,scripts}/**/*.{ts,tsx,mjs}"],
    rules: { "max-lines": ["error", 300] },
  },
  {
    name: "the core is pure",
    files: ["src/**/*.ts"],
    plugins: { jsdoc },
    rules: {
      "no-restricted-globals": forbid(SURROUNDINGS, "src/ is pure: pass it in as an argument."),
      "no-restricted-syntax": ["error", ...IMPURE],
      "jsdoc/require-jsdoc": [
        "error",
        { publicOnly: true, enableFixer: false, require: { FunctionDeclaration: true, ArrowFunctionExpression: true } },
      ],
    },
  },
  {
    name: "no words that somebody writes can make a check slow",
    files: ["src/{narrative,check}/**/*.ts"],
    rules: { "outturn/slow-patterns": "error" },
  },
  {
    name: "Excel is spoken to in one place",
    files: ["taskpane/**/*.{ts,tsx}", "cli/**/*.ts"],
    ignores: ["taskpane/host/**"],
    rules: { "no-restricted-globals": forbid(hosts, "Only taskpane/host/ speaks to Excel.") },
  },
  {
    name: "functions know only CustomFunctions",
    files: ["functions/**/*.ts"],
    rules: {
      "no-restricted-globals": forbid(
        SURROUNDINGS.filter((name) => name !== "CustomFunctions"),
        "A function gets everything from its arguments.",
      ),
      "no-restricted-syntax": ["error", ...IMPURE],
    },
  },
  {
    name: "functions.json is made from these files",
    files: ["functions/functionsOf*.ts"],
    // Its generator reads `any[][]` for a range of any values, and no other way of saying so.
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
  {
    name: "tests may stand in for a host, and declare what a package forgot to",
    files: ["tests/**/*.ts"],
    rules: { "@typescript-eslint/no-dynamic-delete": "off" },
  },
  { files: ["**/*.d.ts"], rules: { "@typescript-eslint/no-unused-vars": "off" } },
  {
    name: "the pane is usable by everyone",
    files: ["taskpane/**/*.tsx"],
    ...accessibility.flatConfigs.strict,
  },
  {
    name: "hooks",
    files: ["taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
);
