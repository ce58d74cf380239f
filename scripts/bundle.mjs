import webpack from "webpack";
import { forgetBuild, recordBuild, sourcesOf } from "./builtFrom.mjs";

/**
 * Builds one of webpack.config.js's configurations, `cli` or `pane`, and answers its statistics. Called directly
 * rather than by webpack's command line, which loads the tools of both. Records what the build was made from.
 */
export async function bundle(name) {
  const configurations = await import("../webpack.config.js");
  const sources = sourcesOf(name);
  const compiler = webpack(await configurations[name]());
  forgetBuild(name);
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, done) => (error ? reject(error) : resolve(done)));
  });
  await new Promise((resolve) => compiler.close(resolve));
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true, errorDetails: false });
  // What and where, without the stack through webpack's own code.
  const lines = [...errors, ...warnings].map(({ moduleName, loc, message }) => {
    const messageLines = message.split("\n").filter((line) => line.trim() && !/^\s*at /.test(line));
    return [moduleName, loc, messageLines.slice(0, 4).join("\n  ")].filter(Boolean).join(" ");
  });
  for (const line of new Set(lines)) console.error(line);
  if (stats.hasErrors()) process.exitCode = 1;
  else recordBuild(name, sources);
  return stats;
}

if (process.argv[2]) await bundle(process.argv[2]);
