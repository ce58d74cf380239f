import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { EsbuildPlugin } from "esbuild-loader";
import webpack from "webpack";

const place = (path) => fileURLToPath(new URL(path, import.meta.url));

/** TypeScript by esbuild: no type check here, `npm run typecheck` does that. */
const typescript = (target) => ({
  test: /\.tsx?$/,
  loader: "esbuild-loader",
  options: { target, tsconfig: place("tsconfig.json") },
});

/** exceljs as one prepared file, without polyfills for old browsers; the same in the pane and on the command line. */
const EXCELJS = place("node_modules/exceljs/dist/exceljs.bare.min.js");

/** What pptxgenjs packs its parts with: they are handed over as they are. */
const DECK_PARTS = place("src/render/pack/pptx/deckParts.ts");

const quiet = { stats: { preset: "none", errors: true, warnings: true }, performance: { hints: false } };

/**
 * The page that Excel opens. One page serves the functions and the pane (a shared runtime): office.js, then the
 * functions, which register at once, then a small script that fetches the pane when it is shown.
 * Two entries without a shared runtime chunk, so that the functions need nothing of the pane's.
 */
export const pane = async (_environment, { mode = "production" } = {}) => ({
  ...quiet,
  name: "pane",
  mode,
  target: ["web", "es2020"],
  // A file, never eval: the page must run under a content security policy.
  devtool: "source-map",
  entry: {
    ...entryIfThere("functions", "functions/functions.ts"),
    ...entryIfThere("taskpane", "taskpane/index.tsx"),
  },
  output: {
    path: place("dist/pane"),
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    assetModuleFilename: "assets/[name].[contenthash:8][ext]",
    publicPath: "auto",
    clean: true,
  },
  resolve: {
    extensions: [".ts", ".tsx", ".js"],
    alias: { exceljs$: EXCELJS, jszip$: DECK_PARTS },
    fallback: { fs: false, path: false, stream: false, crypto: false, buffer: false },
  },
  module: {
    rules: [
      typescript("es2020"),
      { resourceQuery: /raw/, type: "asset/source" },
      { test: /\.(svg|png|woff2?|csv|xlsx)$/, resourceQuery: { not: [/raw/] }, type: "asset/resource" },
    ],
    noParse: [EXCELJS],
  },
  optimization: {
    minimizer: [new EsbuildPlugin({ target: "es2020", legalComments: "inline" })],
    splitChunks: { chunks: "async" },
  },
  plugins: await panePlugins(),
});

/** The command line: one small file that starts fast, readers and writers in chunks beside it. */
export const cli = () => ({
  ...quiet,
  name: "cli",
  mode: "production",
  target: "node20.19",
  devtool: false,
  entry: { outturn: place("cli/main.ts") },
  output: {
    path: place("dist/cli"),
    filename: "[name].cjs",
    chunkFilename: "[name].cjs",
    chunkFormat: "commonjs",
    library: { type: "commonjs2" },
  },
  resolve: { extensions: [".ts", ".js"], alias: { exceljs$: EXCELJS, jszip$: DECK_PARTS } },
  module: {
    noParse: [EXCELJS],
    // Threads are entries of their own, in files beside the program.
    parser: { javascript: { worker: ["Worker from node:worker_threads"] } },
    rules: [typescript("node20"), { test: /package\.json$/, type: "json", parser: { namedExports: true } }],
  },
  // The built file is a program too: `node dist/cli/outturn.cjs` starts it, as the launcher does.
  plugins: [
    new webpack.BannerPlugin({
      banner: "if (require.main === module) module.exports.start();",
      raw: true,
      footer: true,
      entryOnly: true,
    }),
  ],
  // Names that can be read in a stack trace are worth more here than bytes: smaller files start no faster.
  optimization: { minimize: false, chunkIds: "named" },
});

export default [pane, cli];

/** Loaded here and not above, so that building the command line does not wait for them. */
async function panePlugins() {
  const { default: CopyPlugin } = await import("copy-webpack-plugin");
  const { default: HtmlPlugin } = await import("html-webpack-plugin");
  const { default: CustomFunctionsMetadataPlugin } = await import("custom-functions-metadata-plugin");
  const { CheckFunctionsPlugin } = await import("./scripts/checkFunctions.mjs");
  const { functionFiles } = await import("./scripts/functionMetadata.mjs");
  const { BundleRecordPlugin } = await import("./scripts/checkBundles.mjs");
  const { ManifestPlugin } = await import("./scripts/manifest.mjs");
  return [
    // Scripts hold characters outside ASCII. The mark says UTF-8, whatever the page or the server that loads them says.
    new webpack.BannerPlugin({
      banner: "\uFEFF",
      raw: true,
      test: /\.js$/,
      stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1,
    }),
    ...whenThere("functions/functions.ts", () => [
      new CustomFunctionsMetadataPlugin({ input: functionFiles(), output: "functions.json" }),
      new CheckFunctionsPlugin("functions.json"),
      // In a browser without Excel there may be no office.js: the functions then register nowhere.
      new webpack.BannerPlugin({
        banner: "globalThis.CustomFunctions ??= { associate() {} };",
        raw: true,
        test: /^functions\.js$/,
      }),
    ]),
    // What writes slides asks for Node's files and network only where it runs in Node.
    new webpack.IgnorePlugin({ resourceRegExp: /^node:/ }),
    new HtmlPlugin({
      template: place("taskpane/index.html"),
      filename: "taskpane.html",
      chunks: ["functions", "taskpane"],
      chunksSortMode: "manual",
      inject: "body",
      scriptLoading: "blocking",
      minify: false,
    }),
    new CopyPlugin({
      patterns: [
        { from: place("taskpane/assets/*.png"), to: "assets/[name][ext]" },
        { from: place("samples"), to: "samples", noErrorOnMissing: true },
      ],
    }),
    new ManifestPlugin(),
    new BundleRecordPlugin(),
  ];
}

function entryIfThere(name, path) {
  return existsSync(place(path)) ? { [name]: place(path) } : {};
}

function whenThere(path, plugins) {
  return existsSync(place(path)) ? plugins() : [];
}
