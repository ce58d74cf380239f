import type { CustomXmlPart, Workbook } from "../model/workbook";
import { collection } from "../wire/collection";
import { invalidOperation } from "../wire/hostError";
import { HostType, NULL_OBJECT } from "../wire/hostObject";

interface Part {
  readonly workbook: Workbook;
  readonly part: CustomXmlPart;
}

function namespaceOf(xml: string): string {
  return /<[^?!][^>]*?\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? "";
}

const partType = new HostType<Part>("CustomXmlPart", {
  identity: ({ part }) => ({ Id: part.id }),
  properties: { Id: { get: ({ part }) => part.id }, NamespaceUri: { get: ({ part }) => part.namespaceUri } },
  methods: {
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, args) => {
      part.xml = args.text(0);
      part.namespaceUri = namespaceOf(part.xml);
    },
    Delete: ({ workbook, part }) => {
      workbook.customXmlParts.splice(workbook.customXmlParts.indexOf(part), 1);
    },
  },
});

interface Scoped {
  readonly workbook: Workbook;
  readonly namespaceUri: string;
}

function within({ workbook, namespaceUri }: Scoped): readonly Part[] {
  return workbook.customXmlParts
    .filter((part) => part.namespaceUri === namespaceUri)
    .map((part) => ({ workbook, part }));
}

const scopedBase = collection<Scoped, Part>({
  list: within,
  object: (part) => partType.of(part),
  matches: ({ part }, key) => part.id === key,
});

const scopedType = new HostType<Scoped>("CustomXmlPartScopedCollection", {
  ...scopedBase,
  methods: {
    ...scopedBase.methods,
    GetOnlyItem: (scoped) => {
      const [only, ...others] = within(scoped);
      if (only === undefined || others.length > 0) throw invalidOperation("there is not exactly one part");
      return partType.of(only);
    },
    GetOnlyItemOrNullObject: (scoped) => {
      const [only, ...others] = within(scoped);
      return only === undefined || others.length > 0 ? NULL_OBJECT : partType.of(only);
    },
  },
});

const base = collection<Workbook, Part>({
  list: (workbook) => workbook.customXmlParts.map((part) => ({ workbook, part })),
  object: (part) => partType.of(part),
  matches: ({ part }, key) => part.id === key,
});

/** `Workbook.customXmlParts`. */
export const customXmlPartsType = new HostType<Workbook>("CustomXmlPartCollection", {
  ...base,
  methods: {
    ...base.methods,
    Add: (workbook, args) => {
      const xml = args.text(0);
      const part: CustomXmlPart = { id: workbook.nextId(), namespaceUri: namespaceOf(xml), xml };
      workbook.customXmlParts.push(part);
      return partType.of({ workbook, part });
    },
    GetByNamespace: (workbook, args) => scopedType.of({ workbook, namespaceUri: args.text(0) }),
  },
});
