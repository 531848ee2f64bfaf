/** What is said of watching itself. */
export const watchingMessages = {
  howToStop: ({ stop, resumes }: { readonly stop: string; readonly resumes: string }) =>
    `To stop watching, ${stop}: AWS goes on with what it has begun, and ${resumes}.`,
  untold: (soFar: string) => `still waiting, ${soFar}`,
}
