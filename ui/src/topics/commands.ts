/** The commands around topics, with their types. */
import { call } from "$lib/api";
import type { Department, Topic, TopicInput, TopicSuggestion } from "$lib/generated/types";

export const listTopics = (): Promise<Topic[]> => call("list_topics");
export const saveTopic = (topic: TopicInput): Promise<Topic> => call("save_topic", { topic });
export const retireTopic = (id: string, retired: boolean): Promise<null> =>
  call("retire_topic", { id, retired });
export const suggestTopics = (month: string): Promise<TopicSuggestion[]> =>
  call("suggest_topics", { month });
export const listDepartments = (): Promise<Department[]> => call("list_departments");
