import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Both manifests from one source: this template and manifest/outturn.config.json. The first has no namespace, so the
 * functions are `=RAG(...)`; the second puts them under one (`=OUTTURN.RAG(...)`) for places where names clash.
 * `npm run manifest` writes manifest.xml; the build writes both to dist/pane.
 */
const place = (path) => fileURLToPath(new URL(path, import.meta.url));
const config = JSON.parse(readFileSync(place("../manifest/outturn.config.json"), "utf8"));

/** Where the pane is served: OUTTURN_ADDRESS at build time, else the address in the configuration. */
export function address(environment = process.env) {
  const address = environment.OUTTURN_ADDRESS ?? config.address;
  if (!/^https:\/\/[^/?#\s]+(\/[^?#\s]*)?$/.test(address)) {
    throw new Error(`OUTTURN_ADDRESS is ${address}: it must be an https address, such as https://outturn.example.org.`);
  }
  return address.replace(/\/+$/, "");
}

/** File names and texts of both manifests, for a pane served at that address. */
export function manifestFiles(servedAt = address()) {
  return Object.fromEntries(
    config.manifests.map(({ file, id, namespace }) => [file, manifest({ ...config, id, namespace, servedAt })]),
  );
}

/** Puts both manifests beside the built pane. */
export class ManifestPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ManifestPlugin", (compilation) => {
      for (const [name, xml] of Object.entries(manifestFiles())) {
        compilation.emitAsset(name, new compiler.webpack.sources.RawSource(xml));
      }
    });
  }
}

const text = (value) => value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

// The order of elements is fixed by Microsoft's schemas (docs: "How to find the proper order of manifest elements").
function manifest({ id, version, provider, name, description, namespace, servedAt }) {
  const at = text(servedAt);
  const origin = text(new URL(servedAt).origin);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Made by scripts/manifest.mjs from manifest/outturn.config.json: change those, then run "npm run manifest". -->
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>${id}</Id>
  <Version>${version}</Version>
  <ProviderName>${text(provider)}</ProviderName>
  <DefaultLocale>en-GB</DefaultLocale>
  <DisplayName DefaultValue="${text(name)}"/>
  <Description DefaultValue="${text(description)}"/>
  <IconUrl DefaultValue="${at}/assets/icon-32.png"/>
  <HighResolutionIconUrl DefaultValue="${at}/assets/icon-64.png"/>
  <SupportUrl DefaultValue="${at}/taskpane.html"/>
  <AppDomains>
    <AppDomain>${origin}</AppDomain>
  </AppDomains>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="SharedRuntime" MinVersion="1.1"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${at}/taskpane.html"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" \
xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <Runtimes>
          <Runtime resid="Pane.Url" lifetime="long"/>
        </Runtimes>
        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script>
              <SourceLocation resid="Functions.Script.Url"/>
            </Script>
            <Page>
              <SourceLocation resid="Pane.Url"/>
            </Page>
            <Metadata>
              <SourceLocation resid="Functions.Metadata.Url"/>
            </Metadata>${
              namespace === null
                ? ""
                : `
            <Namespace resid="Functions.Namespace"/>`
            }
          </ExtensionPoint>
        </AllFormFactors>
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="GetStarted.Title"/>
            <Description resid="GetStarted.Description"/>
            <LearnMoreUrl resid="Pane.Url"/>
          </GetStarted>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="Outturn.Group">
                <Label resid="Group.Label"/>
                <Icon>
                  <bt:Image size="16" resid="Icon.16"/>
                  <bt:Image size="32" resid="Icon.32"/>
                  <bt:Image size="64" resid="Icon.64"/>
                  <bt:Image size="80" resid="Icon.80"/>
                </Icon>
                <Control xsi:type="Button" id="Outturn.OpenPane">
                  <Label resid="Button.Label"/>
                  <Supertip>
                    <Title resid="Button.Label"/>
                    <Description resid="Button.Tip"/>
                  </Supertip>
                  <Icon>
                    <bt:Image size="16" resid="Icon.16"/>
                    <bt:Image size="32" resid="Icon.32"/>
                    <bt:Image size="64" resid="Icon.64"/>
                    <bt:Image size="80" resid="Icon.80"/>
                  </Icon>
                  <Action xsi:type="ShowTaskpane">
                    <TaskpaneId>Outturn.Pane</TaskpaneId>
                    <SourceLocation resid="Pane.Url"/>
                  </Action>
                </Control>
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
        <bt:Image id="Icon.16" DefaultValue="${at}/assets/icon-16.png"/>
        <bt:Image id="Icon.32" DefaultValue="${at}/assets/icon-32.png"/>
        <bt:Image id="Icon.64" DefaultValue="${at}/assets/icon-64.png"/>
        <bt:Image id="Icon.80" DefaultValue="${at}/assets/icon-80.png"/>
      </bt:Images>
      <bt:Urls>
        <bt:Url id="Pane.Url" DefaultValue="${at}/taskpane.html"/>
        <bt:Url id="Functions.Script.Url" DefaultValue="${at}/functions.js"/>
        <bt:Url id="Functions.Metadata.Url" DefaultValue="${at}/functions.json"/>
      </bt:Urls>
      <bt:ShortStrings>${
        namespace === null
          ? ""
          : `
        <bt:String id="Functions.Namespace" DefaultValue="${text(namespace)}"/>`
      }
        <bt:String id="Group.Label" DefaultValue="Outturn"/>
        <bt:String id="Button.Label" DefaultValue="Make a report"/>
        <bt:String id="GetStarted.Title" DefaultValue="Outturn is ready"/>
      </bt:ShortStrings>
      <bt:LongStrings>
        <bt:String id="Button.Tip" DefaultValue="Check an extract against its plan and write the report sheets."/>
        <bt:String id="GetStarted.Description" DefaultValue="On the Home tab choose Make a report, or type \
=${namespace === null ? "" : `${text(namespace)}.`}RAG( in a cell."/>
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // What is kept with the source never depends on this machine's environment.
  writeFileSync(place("../manifest.xml"), manifestFiles(address({}))["manifest.xml"]);
}
