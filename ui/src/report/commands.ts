/** The commands around the monthly report, with their types. */
import { call } from "$lib/api";
import type { MonthReport } from "$lib/generated/types";

export type ReportFormat = "pdf" | "xlsx" | "csv";

export const getReport = (month: string): Promise<MonthReport> => call("get_report", { month });
/** Asks for the place; null when that was cancelled. */
export const saveReport = (month: string, format: ReportFormat): Promise<string | null> =>
  call("save_report", { month, format });
export const openFile = (path: string): Promise<null> => call("open_file", { path });
