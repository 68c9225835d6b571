-- Opens the file given by $JUECE_FILE in Neovim with the language server of $JUECE_SERVER, and prints what a user would
-- see: the diagnostics with the text they mark, before and after the line $JUECE_LINE is replaced by $JUECE_NEW.
-- Written for 0.7 (Debian 12): there is no vim.lsp.start yet.
local out = function(s) io.stdout:write(s .. '\n') end
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.JUECE_FILE))
local buf = vim.api.nvim_get_current_buf()

local function show(title)
  out('== ' .. title)
  for _, d in ipairs(vim.diagnostic.get(buf)) do
    local text = table.concat(vim.api.nvim_buf_get_text(buf, d.lnum, d.col, d.end_lnum, d.end_col, {}), '|')
    out(vim.diagnostic.severity[d.severity] .. ' ' .. tostring(d.user_data.lsp.code) .. ' ' .. text)
  end
end

local id = vim.lsp.start_client({
  cmd = vim.split(vim.env.JUECE_SERVER, ' '),
  root_dir = vim.fn.getcwd(),
  name = 'juece',
})
vim.lsp.buf_attach_client(buf, id)
local function count() return #vim.diagnostic.get(buf) end
if not vim.wait(20000, function() return count() > 0 end, 50) then out('no diagnostics'); vim.cmd('cquit 1') end
show('opened')

local before = count()
local line = tonumber(vim.env.JUECE_LINE)
vim.api.nvim_buf_set_lines(buf, line - 1, line, false, { vim.env.JUECE_NEW })
vim.wait(10000, function() return count() ~= before end, 50)
show('edited')

local client = vim.lsp.get_client_by_id(id)
local params = { textDocument = vim.lsp.util.make_text_document_params(buf) }
local answer = client.request_sync('textDocument/documentSymbol', params, 5000, buf)
out('== outline ' .. (answer and answer.err == nil and 'answered' or 'failed'))
client.stop()
local stopped = vim.wait(5000, function() return client.is_stopped() end, 50)
out('== stopped ' .. tostring(stopped))
vim.cmd('qall!')
