/** An error that Excel would answer with: a code that never changes and a sentence. */
export class HostError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.name = "HostError";
    this.code = code;
    this.status = status;
  }
}

/*
 * Codes and sentences: Microsoft, "Error handling with the application-specific JavaScript APIs".
 * InvalidArgument takes the part of its sentence that tells which argument, to make a failing test readable.
 */

export function invalidArgument(detail = ""): HostError {
  const about = detail === "" ? "" : ` (${detail})`;
  return new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format.${about}`);
}

export function itemNotFound(): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
}

export function itemAlreadyExists(): HostError {
  return new HostError("ItemAlreadyExists", "The resource being created already exists.", 409);
}

export function invalidReference(): HostError {
  return new HostError("InvalidReference", "This reference is not valid for the current operation.");
}

export function invalidOperation(detail = ""): HostError {
  const about = detail === "" ? "" : ` (${detail})`;
  return new HostError("InvalidOperation", `The operation attempted is invalid on the object.${about}`);
}

export function accessDenied(): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.", 403);
}

export function cellEditMode(): HostError {
  return new HostError(
    "InvalidOperationInCellEditMode",
    "The operation isn't available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys, " +
      "or by selecting another cell, and then try again.",
  );
}

export function requestTooLarge(): HostError {
  return new HostError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
}

export function responseTooLarge(): HostError {
  return new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
}

/** What this host cannot do, by name, so that a test fails where it asked for it. */
export function notImplemented(what: string): HostError {
  return new HostError("NotImplemented", `excel-host: ${what} is not implemented`, 501);
}
