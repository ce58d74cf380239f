import * as React from "react";
import { loadTheme, registerIcons, setIconOptions } from "office-ui-fabric-react/lib/Styling";

const drawn = (path: string): JSX.Element => (
  <svg
    width="1em"
    height="1em"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    aria-hidden="true"
    focusable="false"
  >
    <path d={path} />
  </svg>
);

/**
 * Sets colours and letters of every control, and the two icons they use. The icons are drawn here: the library's own
 * are a font on a server of Microsoft's, and the pane asks nothing of any server but its own.
 */
export function setPaneTheme(): void {
  setIconOptions({ disableWarnings: true });
  registerIcons({
    style: { display: "inline-block" },
    fontFace: { fontFamily: "Arial" },
    icons: { ChevronDown: drawn("M3 5.5 8 10.5 13 5.5"), CheckMark: drawn("M2.5 8.5 6.5 12.5 13.5 4") },
  });
  loadTheme({
    defaultFontStyle: { fontFamily: "Arial, Helvetica, sans-serif", fontSize: 16 },
    fonts: {
      small: { fontSize: 14 },
      medium: { fontSize: 16 },
      mediumPlus: { fontSize: 16 },
      large: { fontSize: 18 },
    },
    palette: {
      themePrimary: "#17365d",
      themeDarkAlt: "#122b4a",
      themeDark: "#0d2038",
      themeDarker: "#0a1729",
      themeSecondary: "#0b4f8a",
      themeTertiary: "#4a5663",
      themeLight: "#c9d6e6",
      themeLighter: "#e3eaf2",
      themeLighterAlt: "#f3f6fa",
      neutralPrimary: "#1d2733",
      neutralDark: "#0f161e",
      neutralSecondary: "#4a5663",
      neutralTertiary: "#4a5663",
      neutralSecondaryAlt: "#4a5663",
      neutralLighter: "#f0f2f5",
      neutralLight: "#e4e8ed",
    },
  });
}
