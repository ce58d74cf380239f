/**
 * Whether a file that the pane makes can be kept. Excel for Mac shows the pane in a view that downloads nothing, by
 * design (OfficeDev/office-js issues 2700 and 3385).
 */
export function keepsFiles(): boolean {
  return typeof Office === "undefined" || Office.context?.platform !== Office.PlatformType?.Mac;
}
