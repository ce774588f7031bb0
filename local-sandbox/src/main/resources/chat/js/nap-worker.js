// A page in the background gets its timers late, by minutes in the end; a worker's timers are on time.
onmessage = ({ data: { id, millis } }) => setTimeout(() => postMessage(id), millis);
