/** The commands around posts, with their types. */
import { call, channel } from "$lib/api";
import type {
  HandOver,
  PhotoCard,
  PhotoProgress,
  PhotosAdded,
  Post,
  PostCard,
  PostInput,
  Saved,
  Slot,
  TextCheck,
  Topic,
} from "$lib/generated/types";

export const listPosts = (): Promise<PostCard[]> => call("list_posts");
export const getPost = (id: string): Promise<Post> => call("get_post", { id });
export const addPost = (title: string, topicId: string | null): Promise<Post> =>
  call("add_post", { title, topicId });
export const savePost = (id: string, post: PostInput): Promise<Saved> =>
  call("save_post", { id, post });
export const deletePost = (id: string): Promise<null> => call("delete_post", { id });
export const checkText = (text: string): Promise<TextCheck> => call("check_text", { text });
export const suggestSlot = (): Promise<Slot | null> => call("suggest_slot");
export const listTopics = (): Promise<Topic[]> => call("list_topics");

export const handOverPost = (id: string): Promise<HandOver> =>
  call("hand_over_post", { id, folder: null });
export const openComposer = (id: string): Promise<null> => call("open_composer", { id });
export const openPost = (id: string): Promise<null> => call("open_post", { id });
export const openFolder = (path: string): Promise<null> => call("open_folder", { path });
export const publishPost = (id: string, url: string, at: string, minutes: number): Promise<Post> =>
  call("publish_post", { id, url, at, minutes });
export const takeDownPost = (id: string): Promise<Post> => call("take_down_post", { id });

export const pickPhotos = (title: string): Promise<string[]> => call("pick_photos", { title });
export const addPhotos = (
  paths: string[],
  postId: string,
  onprogress: (progress: PhotoProgress) => void,
): Promise<PhotosAdded> => call("add_photos", { paths, postId, progress: channel(onprogress) });
export const addPastedPhoto = (bytes: number[], postId: string): Promise<PhotosAdded> =>
  call("add_pasted_photo", { bytes, postId });
export const cancelPhotos = (): Promise<null> => call("cancel_photos");
export const setAltText = (id: string, altText: string): Promise<PhotoCard> =>
  call("set_alt_text", { id, altText });
export const detachPhoto = (id: string): Promise<null> =>
  call("attach_photo", { id, postId: null });
export const orderPhotos = (postId: string, ids: string[]): Promise<null> =>
  call("order_photos", { postId, ids });
