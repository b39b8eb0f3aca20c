site-title = Destino Marruecos
site-tagline = Centros de llamadas y BPO: las empresas, las ofertas, cifras con su fuente
site-description = El portal de los centros de llamadas y las empresas de BPO de Marruecos, para compradores de París, Madrid y Londres.

site-publisher = Asociación marroquí de centros de llamadas y empresas de BPO
association-description = La asociación reúne a centros de llamadas y empresas de BPO de Marruecos. Seis comisiones permanentes llevan a cabo su trabajo.

contact-email = contact@destination.example
contact-intro = Una pregunta sobre el destino, una necesidad que describir, una cifra que comprobar: escriba a la asociación en francés, inglés o español.
