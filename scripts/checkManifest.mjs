import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DOMParser } from "@xmldom/xmldom";
import { checkIcons } from "./checkIcons.mjs";

/**
 * Checks an add-in manifest without the network: what Excel refuses in silence is said here, a sentence and a line
 * number each. Sources: Microsoft's schemas OfficeAppManifestV1_1, TaskPaneAppVersionOverridesV1_0 and
 * OfficeAppBasicTypesV1_0, and its pages on requirement sets and on ribbon icons.
 */
const ASSETS = fileURLToPath(new URL("../taskpane/assets/", import.meta.url));

/** What stands in each element, in order: `?` at most one, `*` any number, `+` one or more, else exactly one. */
const CHILDREN = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl " +
    "HighResolutionIconUrl SupportUrl " +
    "AppDomains? Hosts Requirements? DefaultSettings Permissions Dictionary? VersionOverrides ExtendedOverrides?",
  AppDomains: "AppDomain+",
  Hosts: "Host+",
  Host: "",
  Requirements: "Sets? Methods?",
  Sets: "Set+",
  DefaultSettings: "SourceLocation RequestedWidth? RequestedHeight?",
  VersionOverrides: "Description? Requirements? Hosts Resources? WebApplicationInfo? EquivalentAddins?",
  "Host:Workbook": "Runtimes? AllFormFactors? DesktopFormFactor?",
  Runtimes: "Runtime+",
  AllFormFactors: "ExtensionPoint?",
  DesktopFormFactor: "GetStarted? FunctionFile? ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  "ExtensionPoint:CustomFunctions": "Script Page Metadata? Namespace?",
  Script: "SourceLocation",
  Page: "SourceLocation",
  Metadata: "SourceLocation",
  "ExtensionPoint:PrimaryCommandSurface": "OfficeTab* CustomTab*",
  OfficeTab: "Group+",
  CustomTab: "Group+ Label",
  Group: "Label Icon Control+",
  Icon: "Image+",
  "Control:Button": "Label Supertip Icon Action",
  Supertip: "Title Description",
  "Action:ShowTaskpane": "TaskpaneId? SourceLocation Title?",
  "Action:ExecuteFunction": "FunctionName",
  Resources: "Images? Urls? ShortStrings? LongStrings?",
  Images: "Image*",
  Urls: "Url*",
  ShortStrings: "String*",
  LongStrings: "String*",
};

/** Which table of the resources an element's `resid` is looked up in. */
const RESOURCE_TABLE = {
  Image: "Images",
  SourceLocation: "Urls",
  Runtime: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Namespace: "ShortStrings",
  Description: "LongStrings",
};
const LONGEST_ID = 32;
const LONGEST_TEXT = { ShortStrings: 125, LongStrings: 250, Images: 2048, Urls: 2048 };
const LONGEST_VALUE = { DisplayName: 125, Description: 250 };

/** Requirement sets that Excel add-ins may ask for, and their latest version. */
const REQUIREMENT_SETS = {
  AddinCommands: "1.3",
  CustomFunctionsRuntime: "1.5",
  DialogApi: "1.2",
  ExcelApi: "1.20",
  ExcelApiDesktop: "1.3",
  File: "1.1",
  IdentityAPI: "1.3",
  ImageCoercion: "1.2",
  KeyboardShortcuts: "1.1",
  OpenBrowserWindowApi: "1.1",
  RibbonApi: "1.2",
  Settings: "1.1",
  SharedRuntime: "1.2",
};

/** What is wrong with a manifest, a sentence each; an empty list when nothing is. */
export function manifestFaults(xml, assets = ASSETS) {
  const faults = [];
  const fault = (element, sentence) => faults.push(`Line ${element.lineNumber ?? 1}: ${sentence}`);
  let root;
  try {
    root = new DOMParser({
      onError: (level, message) => {
        if (level !== "warning") throw new Error(message);
      },
    }).parseFromString(xml, "text/xml").documentElement;
  } catch (error) {
    return [`It is not well-formed XML: ${error.message.split("\n")[0]}`];
  }
  if (root.localName !== "OfficeApp" || type(root) !== "TaskPaneApp") {
    return ["The outermost element must be OfficeApp with xsi:type TaskPaneApp."];
  }
  const all = [...root.getElementsByTagName("*")];
  const named = (name) => all.filter((element) => element.localName === name);

  for (const element of [root, ...all]) checkChildren(element, fault);
  checkIdentity(named, fault);
  checkAddresses(root, named, fault);
  checkRequirements(named, fault);
  checkResources(all, fault);
  checkRuntime(named, fault);
  checkIcons(named, fault, assets);
  return faults;
}

const type = (element) => element.getAttribute("xsi:type") ?? "";
const value = (element) => element.getAttribute("DefaultValue") ?? "";
const elements = (parent) => [...parent.childNodes].filter((node) => node.nodeType === 1);

function checkChildren(element, fault) {
  const typed = `${element.localName}:${type(element)}`;
  const content = CHILDREN[typed] ?? (type(element) && hasTypedForm(element) ? undefined : CHILDREN[element.localName]);
  if (content === undefined) {
    if (hasTypedForm(element)) fault(element, `${element.localName} with xsi:type "${type(element)}" is not known.`);
    else if (elements(element).length > 0) fault(element, `${element.localName} may hold no elements.`);
    return;
  }
  const places = content
    .split(" ")
    .filter(Boolean)
    .map((word) => /^(\w+)([?*+]?)$/.exec(word).slice(1));
  const order = places.map(([name]) => name);
  let last = -1;
  for (const child of elements(element)) {
    const index = order.indexOf(child.localName);
    if (index === -1) fault(child, `${child.localName} may not stand in ${element.localName}.`);
    else if (index < last) fault(child, `${child.localName} must come before ${order[last]} in ${element.localName}.`);
    else last = index;
  }
  for (const [name, often] of places) {
    const count = elements(element).filter((child) => child.localName === name).length;
    if (count === 0 && (often === "" || often === "+")) fault(element, `${element.localName} needs ${name}.`);
    if (count > 1 && (often === "" || often === "?")) fault(element, `${element.localName} may hold only one ${name}.`);
  }
}

function hasTypedForm(element) {
  // A Host by name stands in the base part, a Host by type in the version overrides.
  if (element.localName === "Host" && !type(element)) return false;
  return Object.keys(CHILDREN).some((key) => key.startsWith(`${element.localName}:`));
}

function checkIdentity(named, fault) {
  const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
  for (const id of named("Id")) {
    if (!guid.test(id.textContent)) fault(id, `Id "${id.textContent}" is not a GUID.`);
  }
  for (const version of named("Version")) {
    if (!/^[1-9]\d*(\.\d+){1,3}$/.test(version.textContent)) {
      fault(version, `Version "${version.textContent}" must be two to four numbers with full stops, from 1.0 up.`);
    }
  }
  for (const locale of named("DefaultLocale")) {
    if (!/^[a-z]{2}-[A-Z]{2}$/.test(locale.textContent))
      fault(locale, `"${locale.textContent}" is not a locale like en-GB.`);
  }
  for (const [name, longest] of Object.entries(LONGEST_VALUE)) {
    for (const element of named(name).filter(value)) {
      if (value(element).length > longest) fault(element, `${name} is longer than ${longest} characters.`);
    }
  }
  const seen = new Set();
  for (const element of [...named("Group"), ...named("Control")]) {
    const id = element.getAttribute("id") ?? "";
    if (!id || seen.has(id)) fault(element, `${element.localName} needs an id of its own; it has "${id}".`);
    seen.add(id);
  }
}

function checkAddresses(root, named, fault) {
  const direct = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation"].flatMap(named).filter(value);
  const resources = ["Images", "Urls"].flatMap(named).flatMap(elements);
  for (const element of [...direct, ...resources]) {
    if (!/^https:\/\/[^\s]+$/.test(value(element)))
      fault(element, `${value(element) || "An empty address"} is not an https address.`);
  }
  const domains = named("AppDomain").map((element) => element.textContent);
  for (const element of named("AppDomain")) {
    if (!/^https:\/\/[^/\s]+$/.test(element.textContent))
      fault(element, `AppDomain ${element.textContent} is not an https origin.`);
  }
  for (const element of named("Urls").flatMap(elements)) {
    const origin = URL.canParse(value(element)) ? new URL(value(element)).origin : null;
    if (origin && !domains.includes(origin)) fault(element, `${origin} is not among the AppDomains.`);
  }
}

function checkRequirements(named, fault) {
  for (const set of named("Set")) {
    const name = set.getAttribute("Name") ?? "";
    const version = set.getAttribute("MinVersion") ?? set.parentNode.getAttribute("DefaultMinVersion") ?? "1.1";
    const latest = REQUIREMENT_SETS[name];
    if (!latest) fault(set, `Requirement set "${name}" is not known.`);
    else if (!/^\d+\.\d+$/.test(version) || minor(version) > minor(latest) || !version.startsWith("1.")) {
      fault(set, `${name} has no version ${version}; the latest is ${latest}.`);
    }
  }
  if (named("Runtime").length > 0 && !named("Set").some((set) => set.getAttribute("Name") === "SharedRuntime")) {
    fault(named("Runtime")[0], "A shared runtime needs the requirement set SharedRuntime.");
  }
}

const minor = (version) => Number(version.split(".")[1]);

function checkResources(all, fault) {
  const resources = new Map();
  const used = new Set();
  for (const table of all.filter((element) => element.localName in LONGEST_TEXT)) {
    for (const entry of elements(table)) {
      const id = entry.getAttribute("id") ?? "";
      if (id.length === 0 || id.length > LONGEST_ID)
        fault(entry, `Resource id "${id}" must have 1 to ${LONGEST_ID} characters.`);
      if (resources.has(id)) fault(entry, `Resource id "${id}" is there twice.`);
      if (!value(entry)) fault(entry, `Resource "${id}" has no DefaultValue.`);
      if (value(entry).length > LONGEST_TEXT[table.localName]) {
        fault(entry, `Resource "${id}" is longer than ${LONGEST_TEXT[table.localName]} characters.`);
      }
      resources.set(id, { entry, table: table.localName });
    }
  }
  for (const element of all.filter((element) => element.hasAttribute("resid"))) {
    const id = element.getAttribute("resid");
    const resource = resources.get(id);
    const wanted = RESOURCE_TABLE[element.localName];
    if (id.length > LONGEST_ID) fault(element, `resid "${id}" is longer than ${LONGEST_ID} characters.`);
    if (!resource) fault(element, `resid "${id}" is not among the Resources.`);
    else if (wanted && resource.table !== wanted)
      fault(element, `resid "${id}" must be among the ${wanted}, not the ${resource.table}.`);
    used.add(id);
  }
  for (const [id, { entry }] of resources) {
    if (!used.has(id)) fault(entry, `Resource "${id}" is used nowhere.`);
  }
}

function checkRuntime(named, fault) {
  const page = named("Page").flatMap(elements)[0]?.getAttribute("resid");
  for (const runtime of named("Runtime")) {
    const resid = runtime.getAttribute("resid");
    if (runtime.getAttribute("lifetime") !== "long")
      fault(runtime, "A runtime that functions and pane share needs lifetime long.");
    if (page && page !== resid) fault(runtime, `The functions' Page (${page}) must be the Runtime's (${resid}).`);
    for (const action of named("Action").filter((element) => type(element) === "ShowTaskpane")) {
      const shown = elements(action)
        .find((element) => element.localName === "SourceLocation")
        ?.getAttribute("resid");
      if (shown !== resid) fault(action, `The pane (${shown}) must be the Runtime's page (${resid}).`);
    }
  }
  for (const namespace of named("String").filter((element) => element.getAttribute("id") === "Functions.Namespace")) {
    if (!/^[A-Za-z][A-Za-z0-9._]{2,31}$/.test(value(namespace))) {
      fault(namespace, `Namespace "${value(namespace)}" must be letters, digits, full stops and underscores.`);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = process.argv.length > 2 ? process.argv.slice(2) : ["manifest.xml"];
  for (const file of files) {
    const faults = manifestFaults(readFileSync(file, "utf8"));
    for (const fault of faults) console.error(`${file}: ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
    else console.log(`${file}: no faults.`);
  }
}
