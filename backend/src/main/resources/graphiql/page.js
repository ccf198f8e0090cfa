const cookie = (name) => document.cookie.split('; ').find((it) => it.startsWith(name + '='))?.slice(name.length + 1);

const fetcher = async (request, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json',
      'X-XSRF-TOKEN': decodeURIComponent(cookie('XSRF-TOKEN') ?? ''),
      ...options?.headers,
    },
    body: JSON.stringify(request),
  });
  return response.json();
};

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultQuery: '{\n  viewer { name homeArea { name } today }\n}\n',
  }),
);
