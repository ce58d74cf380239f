import { dirname, isAbsolute, join, normalize, relative, sep } from "node:path";

/**
 * An ESLint rule: a folder may import only what its row of the table names, everything else is refused.
 *
 * Options: `layer`, the folder the rule is set for; `may`, the folders (or files without ending) it may import from;
 * `types`, those it may import only types from; `packages`, the packages, where a name ending in `:` allows a scheme
 * (`node:`) and `*` allows any; `doors`, the folders that are entered by their index alone.
 */
export const importLayers = {
  meta: {
    type: "problem",
    docs: { description: "imports point inward, as the table in eslint.config.js says" },
    schema: [
      {
        type: "object",
        properties: {
          layer: { type: "string" },
          may: { type: "array", items: { type: "string" } },
          types: { type: "array", items: { type: "string" } },
          packages: { type: "array", items: { type: "string" } },
          doors: { type: "array", items: { type: "string" } },
        },
        required: ["layer"],
        additionalProperties: false,
      },
    ],
    messages: {
      place: "{{layer}} may not import {{target}}. It may import {{allowed}}.",
      typesOnly: "{{layer}} may import only types from {{target}}: write `import type`.",
      package: "{{layer}} may not import the package {{target}}.",
      door: "{{layer}} may import {{door}} only by its front door, not {{target}}.",
    },
  },

  create(context) {
    const { layer, may = [], types = [], packages = [], doors = [] } = context.options[0];
    const folder = dirname(relative(context.cwd, context.filename));
    const allowed = [layer, ...may];

    function look(node, name, typeOnly) {
      if (!name.startsWith(".")) {
        if (!isAbsolute(name) && !packages.some((one) => matchesPackage(name, one))) {
          context.report({ node, messageId: "package", data: { layer, target: name } });
        }
        return;
      }
      const target = normalize(join(folder, name.replace(/\?.*$/, "")))
        .split(sep)
        .join("/");
      const door = doors.find((one) => isInside(target, one) && target !== one && target !== `${one}/index`);
      if (door !== undefined) return context.report({ node, messageId: "door", data: { layer, target, door } });
      if (allowed.some((one) => isInside(target, one))) return;
      const data = {
        layer,
        target,
        allowed: [...may, ...types.map((one) => `types of ${one}`)].join(", ") || "nothing",
      };
      if (!types.some((one) => isInside(target, one))) context.report({ node, messageId: "place", data });
      else if (!typeOnly) context.report({ node, messageId: "typesOnly", data });
    }

    const lookAtSource = (node) => {
      if (node.source) look(node.source, String(node.source.value), isTypeOnly(node));
    };
    return {
      ImportDeclaration: lookAtSource,
      ExportNamedDeclaration: lookAtSource,
      ExportAllDeclaration: lookAtSource,
      ImportExpression(node) {
        if (node.source.type === "Literal") look(node.source, String(node.source.value), false);
      },
      TSImportType(node) {
        const name = node.source ?? node.argument?.literal;
        if (name) look(name, String(name.value), true);
      },
      "CallExpression[callee.name='require'] > Literal.arguments:first-child"(node) {
        look(node, String(node.value), false);
      },
    };
  },
};

function isTypeOnly(node) {
  if (node.importKind === "type" || node.exportKind === "type") return true;
  const names = node.specifiers ?? [];
  return names.length > 0 && names.every((one) => one.importKind === "type" || one.exportKind === "type");
}

function isInside(target, place) {
  return target === place || target.startsWith(`${place}/`) || target.replace(/\.(ts|tsx|js|mjs)$/, "") === place;
}

function matchesPackage(name, allowed) {
  if (allowed === "*" || name === allowed || name.startsWith(`${allowed}/`)) return true;
  return allowed.endsWith(":") && name.startsWith(allowed);
}
