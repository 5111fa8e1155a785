"""RS-CapRet, the paper's model: configuration, modules, generation, export."""
