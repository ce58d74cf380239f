import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { CheckFunctionsPlugin } from "./scripts/checkFunctions.mjs";
import { address, manifestFiles } from "./scripts/manifest.mjs";

const place = (path) => fileURLToPath(new URL(path, import.meta.url));

/** TypeScript by esbuild: no type check here, `npm run typecheck` does that. */
const typescript = (target) => ({
  test: /\.tsx?$/,
  loader: "esbuild-loader",
  options: { target, tsconfig: place("tsconfig.json") },
});

const quiet = { stats: "errors-warnings", performance: { hints: false } };

/**
 * The page that Excel opens. One page serves the functions and the pane (a shared runtime): office.js, then the
 * functions, which register at once, then a small script that fetches the pane when it is shown.
 * Two entries without a shared runtime chunk, so that the functions need nothing of the pane's.
 */
export const pane = (_environment, { mode = "production" } = {}) => ({
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
    alias: {
      // Without the polyfills for browsers that Excel no longer runs in.
      exceljs$: place("node_modules/exceljs/dist/exceljs.bare.min.js"),
    },
    fallback: { fs: false, path: false, stream: false, crypto: false, buffer: false },
  },
  module: {
    rules: [
      typescript("es2020"),
      { resourceQuery: /raw/, type: "asset/source" },
      { test: /\.(svg|png|woff2?|csv|xlsx)$/, resourceQuery: { not: [/raw/] }, type: "asset/resource" },
    ],
    // exceljs is handed over as one prepared file.
    noParse: /exceljs\.bare\.min\.js$/,
  },
  optimization: {
    minimizer: [new EsbuildPlugin({ target: "es2020", legalComments: "inline" })],
    splitChunks: { chunks: "async" },
  },
  plugins: [
    ...whenThere("functions/functions.ts", () => [
      new CustomFunctionsMetadataPlugin({ input: place("functions/functions.ts"), output: "functions.json" }),
      new CheckFunctionsPlugin("functions.json"),
      // In a browser without Excel there may be no office.js: the functions then register nowhere.
      new webpack.BannerPlugin({
        banner: "globalThis.CustomFunctions ??= { associate() {} };",
        raw: true,
        test: /^functions\.js$/,
      }),
    ]),
    ...whenThere("taskpane/index.html", () => [
      new HtmlPlugin({
        template: place("taskpane/index.html"),
        filename: "taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        inject: "body",
        scriptLoading: "blocking",
        minify: false,
      }),
    ]),
    new CopyPlugin({
      patterns: [
        { from: place("taskpane/assets/*.png"), to: "assets/[name][ext]", noErrorOnMissing: true },
        { from: place("samples"), to: "samples", noErrorOnMissing: true },
        { from: place("node_modules/@uifabric/icons/fonts"), to: "fonts", noErrorOnMissing: true },
      ],
    }),
    {
      apply(compiler) {
        compiler.hooks.thisCompilation.tap("manifests", (compilation) => {
          for (const [name, text] of Object.entries(manifestFiles(address()))) {
            compilation.emitAsset(name, new webpack.sources.RawSource(text));
          }
        });
      },
    },
  ],
});

/** The command line: one small file that starts fast, readers and writers in chunks beside it. */
export const cli = (_environment, { mode = "production" } = {}) => ({
  ...quiet,
  name: "cli",
  mode,
  target: "node20.19",
  devtool: mode === "production" ? false : "source-map",
  entry: { outturn: place("cli/main.ts") },
  output: {
    path: place("dist/cli"),
    filename: "[name].cjs",
    chunkFilename: "[name].cjs",
    chunkFormat: "commonjs",
    library: { type: "commonjs2" },
  },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [typescript("node20")] },
  optimization: {
    // Readable names in a stack trace are worth more here than bytes.
    minimizer: [new EsbuildPlugin({ target: "node20", minifyIdentifiers: false, legalComments: "inline" })],
    chunkIds: "named",
  },
});

export default [pane, cli];

function entryIfThere(name, path) {
  return existsSync(place(path)) ? { [name]: place(path) } : {};
}

function whenThere(path, plugins) {
  return existsSync(place(path)) ? plugins() : [];
}
