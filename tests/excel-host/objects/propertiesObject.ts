import type { DocumentProperties, Workbook } from "../model/workbook";
import { collection, sameName } from "../wire/collection";
import { invalidArgument } from "../wire/hostError";
import { HostType } from "../wire/hostObject";
import type { Property } from "../wire/hostObject";
import { number, text } from "../wire/readValue";
import type { Reader } from "../wire/readValue";

interface CustomProperty {
  readonly workbook: Workbook;
  readonly key: string;
}

const plainValue: Reader<string | number | boolean> = (value) => {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument("a document property holds text, a number, or true or false");
};

const customPropertyType = new HostType<CustomProperty>("CustomProperty", {
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => workbook.customProperties.get(key),
      set: ({ workbook, key }, value) => {
        workbook.customProperties.set(key, plainValue(value));
      },
    },
    Type: {
      get: ({ workbook, key }) => {
        const value = workbook.customProperties.get(key);
        if (typeof value === "string") return "String";
        return typeof value === "boolean" ? "Boolean" : "Number";
      },
    },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      workbook.customProperties.delete(key);
    },
  },
});

const base = collection<Workbook, CustomProperty>({
  list: (workbook) => [...workbook.customProperties.keys()].map((key) => ({ workbook, key })),
  object: (property) => customPropertyType.of(property),
  matches: ({ key }, wanted) => sameName(key, wanted),
});

const customPropertiesType = new HostType<Workbook>("CustomPropertyCollection", {
  ...base,
  methods: {
    ...base.methods,
    Add: (workbook, args) => {
      const key = args.text(0);
      workbook.customProperties.set(key, plainValue(args.raw(1)));
      return customPropertyType.of({ workbook, key });
    },
    DeleteAll: (workbook) => workbook.customProperties.clear(),
  },
});

function property<K extends keyof DocumentProperties>(key: K, read: Reader<DocumentProperties[K]>): Property<Workbook> {
  return {
    get: ({ properties }) => properties[key],
    set: ({ properties }, value) => {
      properties[key] = read(value);
    },
  };
}

/** `Workbook.properties`. */
export const documentPropertiesType = new HostType<Workbook>("DocumentProperties", {
  properties: {
    Title: property("title", text),
    Subject: property("subject", text),
    Author: property("author", text),
    Keywords: property("keywords", text),
    Comments: property("comments", text),
    Category: property("category", text),
    Manager: property("manager", text),
    Company: property("company", text),
    RevisionNumber: property("revisionNumber", number),
    LastAuthor: { get: ({ properties }) => properties.lastAuthor },
  },
  objects: { Custom: (workbook) => customPropertiesType.of(workbook) },
});
